import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { indicatorIds } from "@/lib/core/series/indicator";
import { db } from "@/lib/platform/db";
import { tablesRead } from "@/lib/platform/testing/count-queries";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";
import { listPublishedValues } from "./data";
import { figureLines } from "./files/figure-lines";
import { figuresCsv } from "./files/figures-csv";
import { figuresFileResponse } from "./files/file-response";
import { loadFigures } from "./loaders";
import { reindexFigures } from "./mutations";
import { figuresParameters, soundFiguresQuery } from "./schema";

const corrected = "litigation:review.corrected";

/** A report with this number of corrected reviews. */
function contentWithFigure(year: number, value: string | null) {
  const content = filledContent(formFor(year));
  const { [corrected]: _filled, ...blank } = content.figures;
  return { ...content, figures: value === null ? blank : { ...blank, [corrected]: { value } } };
}

beforeAll(async () => {
  await makeUnits();
  for (const [unit, year, value] of [
    [places.town, 2023, "0"],
    [places.town, 2024, "3"],
    [places.otherTown, 2024, null],
  ] as const) {
    const { reportId, versionId } = await makeReport(unit, year, {}, contentWithFigure(year, value));
    await publish(reportId, versionId);
    if (value !== "3") continue;
    const { versionId: second } = await makeVersion(reportId, contentWithFigure(year, "2"));
    await publish(reportId, second, "多计一件");
  }
}, 300_000);

const load = (query: string, form: "page" | "file" = "page") => loadFigures(new URLSearchParams(query), form);
const corrections = `place=${places.county}&indicator=reviewCorrected`;

test("the towns with corrected reviews, from the newest version of each year", async () => {
  const found = await load(corrections);
  const [compared] = found?.compared ?? [];
  expect(compared?.across.rows.map(({ name, figures }) => [name, figures])).toEqual([
    ["齐都镇", [0, 2]],
    ["皇城镇", ["unpublished", "blank"]],
  ]);
  expect(compared?.across.years.map(({ year, total }) => [year, total])).toEqual([
    [2023, 0],
    [2024, 2],
  ]);
});

test("several indicators, and of the place's units only some", async () => {
  const found = await load(`${corrections}&indicator=reviewCorrectedShare&unit=${places.town}`);
  expect(found?.compared.map(({ indicator }) => indicator.id)).toEqual([
    "reviewCorrected",
    "reviewCorrectedShare",
  ]);
  expect(found?.compared.map(({ across }) => across.rows.map(({ code }) => code))).toEqual([
    [places.town],
    [places.town],
  ]);
});

test("units of several counties, and all units of a province", async () => {
  const { reportId, versionId } = await makeReport(places.demoTown, 2024, {}, contentWithFigure(2024, "7"));
  await publish(reportId, versionId);
  const named = await load(
    `unit=${places.demoTown}&unit=${places.town}&unit=370399999999&indicator=reviewCorrected`,
  );
  expect(named?.place).toBeNull();
  expect(named?.unknown).toEqual(["370399999999"]);
  expect(named?.units.map(({ place, name }) => [place, name])).toEqual([
    ["临淄区", "齐都镇"],
    ["云溪县", "青石镇"],
  ]);
  const province = await load(`place=${places.province}&kind=township&indicator=reviewCorrected&from=2024`);
  expect(province?.compared[0]?.across.years).toMatchObject([{ year: 2024, total: 9 }]);
});

test("years and kinds narrow it, in whatever order the years are given", async () => {
  const [from, kind] = await Promise.all([
    load(`${corrections}&from=2030&to=2024`),
    load(`${corrections}&kind=department`),
  ]);
  expect(from?.compared[0]?.across.years.map(({ year }) => year)).toEqual([2024]);
  expect(kind?.units).toEqual([]);
});

test("invalid values are ignored; of an unknown place there is nothing, and without any the choice is empty", async () => {
  const found = await load(`place=${places.county}&indicator=x&from=二〇&kind=&to=9&unit=1`);
  expect(found?.compared.map(({ indicator }) => indicator.id)).toEqual(["received"]);
  expect(await load("place=370399000000")).toBeNull();
  expect(await load("place='; --")).toMatchObject({ place: null, units: [], compared: [] });
});

test("values that nobody has heard of make no page of their own, and none is stored for them", async () => {
  const ask = (invented: string) =>
    figuresFileResponse(
      new Request(`http://site.example/figures/json?place=${places.county}&indicator=received${invented}`),
      "json",
    );
  const known = await ask("");
  expect(known.headers.get("X-Public-Revision")).not.toBeNull();
  const answers: Response[] = [];
  const tables = await tablesRead(async () => {
    for (let at = 0; at < 20; at += 1)
      answers.push(await ask(`&indicator=i${at}&unit=u${at}&kind=k${at}&from=f${at}&to=-${at}`));
  });
  expect(tables).toEqual(Array(20).fill("PublicRevision"));
  for (const { headers } of answers) {
    expect(headers.get("ETag")).toBe(known.headers.get("ETag"));
    expect(headers.get("X-Public-Revision")).toBeNull();
  }
});

test("no query is too strange", async () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 50 }),
    fc.constantFrom(
      "",
      "0",
      "2024",
      "9999",
      "-1",
      "1e9",
      "__proto__",
      places.county,
      places.town,
      "9".repeat(12),
    ),
    fc.constantFrom(...indicatorIds),
  );
  const query = fc.array(fc.tuple(fc.constantFrom(...figuresParameters, "__proto__"), value), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(query, async (entries) => {
      const asked = new URLSearchParams(entries);
      const sound = soundFiguresQuery(asked);
      expect(soundFiguresQuery(sound).toString()).toBe(sound.toString());
      const found = await loadFigures(asked, "page");
      expect(await loadFigures(sound, "page")).toEqual(found);
    }),
    { numRuns: 150 },
  );
});

test("more than fits is not read, and said", async () => {
  await db.unit.createMany({
    data: Array.from({ length: 401 }, (_, at) => ({
      ...{ code: `3703999${String(at).padStart(5, "0")}`, name: `${at}镇`, organ: `${at}镇人民政府` },
      ...{ kind: "township" as const, parentCode: places.city, firstYear: 2030 },
    })),
  });
  const many = await load(`place=${places.city}`);
  expect(many).toMatchObject({ compared: [], tooMuch: { units: 400, moreUnits: true } });
  await db.unit.deleteMany({ where: { code: { startsWith: "3703999" } } });
  const units = Array.from({ length: 101 }, (_, at) => `unit=${String(at).padStart(12, "0")}`).join("&");
  expect((await load(units))?.tooMuch).toMatchObject({ units: 101 });
});

test("the file has a line for each unit, year and indicator, and says why a figure is missing", async () => {
  const found = await load(corrections, "file");
  if (!found) throw new Error("the county is known");
  const [, ...lines] = figuresCsv(figureLines(found)).trimEnd().split("\r\n");
  expect(lines.map((line) => line.split(",").slice(1))).toEqual([
    ["临淄区", "齐都镇", "2023", "行政复议结果纠正", "件", "0", "", "", "", ""],
    ["临淄区", "齐都镇", "2024", "行政复议结果纠正", "件", "2", "", "", "", ""],
    ["临淄区", "皇城镇", "2023", "行政复议结果纠正", "件", "", "未公布", "", "", ""],
    ["临淄区", "皇城镇", "2024", "行政复议结果纠正", "件", "", "未填", "", "", ""],
  ]);
});

test("a publication found altered is left out", async () => {
  const altered = await db.publication.findFirstOrThrow({ where: { unitCode: places.town, year: 2023 } });
  await db.integrityFault.create({ data: { publicationId: altered.id, what: "document" } });
  const found = await load(corrections);
  expect(found?.compared[0]?.across.years.map(({ year }) => year)).toEqual([2024]);
  await db.integrityFault.delete({ where: { publicationId: altered.id } });
});

test("values are kept at publication, read where they are not, and made again as they were", async () => {
  const before = await load(corrections);
  const kept = await db.publicationFigures.findMany({ orderBy: { publicationId: "asc" } });
  expect(kept).toHaveLength(await db.publication.count());
  await db.publicationFigures.deleteMany();
  expect(await load(corrections)).toEqual(before);
  expect(await reindexFigures({ missing: true })).toBe(kept.length);
  expect(await db.publicationFigures.findMany({ orderBy: { publicationId: "asc" } })).toEqual(kept);
  expect(await reindexFigures({ missing: true })).toBe(0);
  expect(await reindexFigures()).toBe(kept.length);
});

test("the database finds a county's values by its indexes, in one statement without any version", async () => {
  const codes = [places.town, places.otherTown];
  const plan = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
      EXPLAIN SELECT f."values" FROM "Publication" p
      LEFT JOIN "PublicationFigures" f ON f."publicationId" = p."id"
      WHERE p."unitCode" = ANY(${codes}::bpchar[]) AND p."year" BETWEEN 2014 AND 2025 AND p."replacedAt" IS NULL`;
  });
  const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
  expect(text).toMatch(/"Publication_(unitCode_year_number_key|year_unitCode_present_idx)"/);
  expect(text).toContain("PublicationFigures_pkey");
  expect(text).not.toContain("Seq Scan");
  const tables = await tablesRead(() => listPublishedValues(codes));
  expect(tables).toEqual(["Publication", "PublicationFigures", "IntegrityFault"]);
});

test.each(["csv", "json", "xlsx"] as const)(
  "a %s file of nothing is a file without lines",
  async (format) => {
    const request = new Request(`http://site.example/figures/${format}?from=..&page=NaN`);
    const response = await figuresFileResponse(request, format);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  },
);
