import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET as getOpenFigures } from "@/app/api/v1/figures/route";
import { GET as getOpenReport } from "@/app/api/v1/reports/[unit]/[year]/route";
import { GET as getOpenList } from "@/app/api/v1/reports/route";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { db } from "@/lib/platform/db";
import { countQueries, tablesRead } from "@/lib/platform/testing/count-queries";
import { loadPublished } from "@/lib/publications/loaders";
import { keepAndSign } from "@/lib/publications/receipts/keep-and-sign";
import { makeReport, makeUnits, makeVersion, places, publish } from "@/lib/publications/testing/published";
import { untriggered } from "@/lib/publications/testing/tampered";
import { GET as getFiguresJson } from "./figures/json/route";
import { GET as getFigures } from "./figures/route";
import { GET as getReport } from "./reports/[unit]/[year]/route";
import { GET as getComparison } from "./reports/[unit]/[year]/v/[version]/compare/route";
import { GET as getVersion } from "./reports/[unit]/[year]/v/[version]/route";
import { GET as getList } from "./route";

/** Responses that are the same for every reader are made once, and again when their data changes. */

// The style sheet is created by the build, which these tests do not run.
vi.mock("@/lib/platform/http/page-files", () => ({ pageFileUrl: (name: string) => `/reading/${name}` }));

const report = { unit: places.town, year: "2025" };
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });

const answers = {
  "/": (request: NextRequest) => getList(request),
  "/?q=2025": (request: NextRequest) => getList(request),
  "/reports/town/2025": (request: NextRequest) => getReport(request, at(report)),
  "/reports/town/2025/v/1": (request: NextRequest) => getVersion(request, at({ ...report, version: "1" })),
  "/reports/town/2025/v/2/compare": (request: NextRequest) =>
    getComparison(request, at({ ...report, version: "2" })),
  "/figures?place=370305000000": (request: NextRequest) => getFigures(request),
  "/figures/json?place=370305000000": (request: NextRequest) => getFiguresJson(request),
  "/api/v1/figures": (request: NextRequest) => getOpenFigures(request),
  "/api/v1/reports": (request: NextRequest) => getOpenList(request),
  "/api/v1/reports/town/2025": (request: NextRequest) => getOpenReport(request, at(report)),
};

const urls = Object.keys(answers) as (keyof typeof answers)[];

function ask(address: keyof typeof answers, headers: Record<string, string> = {}): Promise<Response> {
  return answers[address](new NextRequest(`http://localhost${address}`, { headers }));
}

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2025);
  await publish(reportId, versionId);
  const corrected = await makeVersion(reportId, filledContent(formFor(2025)));
  await publish(reportId, corrected.versionId, "更正数据");
});

/** The count itself, and the record, which is only added to: together with the row that an entry is about. */
const counted = ["PublicRevision", "RecordEntry"];

describe.each(urls)("%s", (address) => {
  test("reads only tables whose changes are counted, and none while nothing changes", async () => {
    const first = await tablesRead(async () => expect((await ask(address)).status).toBe(200));
    const triggers = await db.$queryRaw<{ table: string }[]>`
      SELECT DISTINCT tgrelid::regclass::text AS "table" FROM pg_trigger
      WHERE tgfoid = 'count_public_change'::regproc`;
    const tables = new Set(triggers.map(({ table }) => table.replaceAll('"', "")));
    const uncounted = [...new Set(first)].filter((table) => !counted.includes(table) && !tables.has(table));
    expect(uncounted).toEqual([]);
    expect(first.length).toBeGreaterThan(1);
    expect(await tablesRead(() => ask(address))).toEqual(["PublicRevision"]);
  });

  test("has the same bytes each time, and is not sent again to clients that have it", async () => {
    const [first, second] = [await ask(address), await ask(address)];
    expect(await second.text()).toBe(await first.text());
    const etag = first.headers.get("ETag") ?? "";
    expect((await ask(address, { "If-None-Match": etag })).status).toBe(304);
  });
});

test("a change of a unit takes effect on commit, and not on rollback", async () => {
  const before = await (await ask("/reports/town/2025")).text();
  await db
    .$transaction(async (tx) => {
      await tx.unit.update({ where: { code: places.town }, data: { organ: "改名镇人民政府" } });
      throw new Error("rolled back");
    })
    .catch(() => undefined);
  expect(await tablesRead(() => ask("/reports/town/2025"))).toEqual(["PublicRevision"]);
  await db.unit.update({ where: { code: places.town }, data: { organ: "改名镇人民政府" } });
  const after = await (await ask("/reports/town/2025")).text();
  expect(after).not.toBe(before);
  expect(after).toContain("改名镇人民政府");
});

describe.each(["/reports/town/2025", "/reports/town/2025/v/1", "/api/v1/reports/town/2025"] as const)(
  "%s is made of the unit's rows",
  (address) => {
    /** The number, the state of the rows, and nothing else. */
    const LOOKED = 2;
    const statements = async () => (await countQueries(() => ask(address))).statements;

    test("and not made again after a change elsewhere", async () => {
      const etag = (await ask(address)).headers.get("ETag") ?? "";
      await db.unit.update({ where: { code: places.otherTown }, data: { organ: "别处的改动" } });
      expect(await statements()).toBe(LOOKED);
      expect(await statements()).toBe(1);
      expect((await ask(address, { "If-None-Match": etag })).status).toBe(304);
    });

    test("and made again after a change of any table that it reads", async () => {
      await keepAndSign(places.town, 2025, 1);
      const tables = new Set(await tablesRead(() => loadPublished(places.town, "2025")));
      for (const table of tables) {
        if (counted.includes(table)) continue;
        await ask(address);
        const [column] = await db.$queryRaw<{ name: string }[]>`
        SELECT attname AS "name" FROM pg_attribute WHERE attrelid = to_regclass(${`"${table}"`}) AND attnum = 1`;
        const changed = await untriggered([`UPDATE "${table}" SET "${column?.name}" = "${column?.name}"`]);
        await db.publicRevision.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
        if (changed > 0) expect(await statements(), table).toBeGreaterThan(LOOKED);
      }
      expect([...tables]).toEqual(
        expect.arrayContaining(["Publication", "Version", "Unit", "Manifest", "SigningKey", "TreeLeaf"]),
      );
      const { id } = await db.publication.findFirstOrThrow({ where: { unitCode: places.town, number: 1 } });
      await ask(address);
      await db.integrityFault.create({ data: { publicationId: id, what: "figures" } });
      expect(await statements()).toBeGreaterThan(LOOKED);
      await db.integrityFault.delete({ where: { publicationId: id } });
      expect(await statements()).toBeGreaterThan(LOOKED);
    });
  },
);

test("a hundred concurrent readers are one", async () => {
  await db.unit.update({ where: { code: places.town }, data: { name: "又改名镇" } });
  const tables = await tablesRead(() =>
    Promise.all(Array.from({ length: 100 }, () => ask("/reports/town/2025"))),
  );
  const alone = await tablesRead(async () => {
    await db.unit.update({ where: { code: places.town }, data: { name: "再改名镇" } });
    await ask("/reports/town/2025");
  });
  expect(tables.filter((table) => table === "Version").length).toBe(
    alone.filter((table) => table === "Version").length,
  );
});

test("concurrent requests with and without the ETag get 304 and the page", async () => {
  const etag = (await ask("/reports/town/2025")).headers.get("ETag") ?? "";
  // The page is the same under the new revision, and has to be looked at again.
  await db.unit.update({ where: { code: places.otherTown }, data: { name: "改名的另一镇" } });
  const [has, hasNot] = await Promise.all([
    ask("/reports/town/2025", { "If-None-Match": etag }),
    ask("/reports/town/2025"),
  ]);
  expect([has.status, hasNot.status]).toEqual([304, 200]);
  expect(await tablesRead(() => ask("/reports/town/2025"))).toEqual(["PublicRevision"]);
});

test("a missing page is not cached", async () => {
  const none = () =>
    getReport(
      new NextRequest("http://localhost/reports/none/1999"),
      at({ unit: "999999999999", year: "2024" }),
    );
  expect((await none()).status).toBe(404);
  expect((await tablesRead(none)).length).toBeGreaterThan(1);
});
