import { createHash, randomUUID } from "node:crypto";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { importAccounts } from "@/lib/accounts/mutations/import";
import { formFor } from "@/lib/core/editions/registry";
import { type Prose, proseOf } from "@/lib/core/prose/prose";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { isComputed } from "@/lib/core/tables/table";
import { remindUnits } from "@/lib/counties/season/mutations";
import { beginImported } from "@/lib/imports/mutations/begin-imported";
import { beginImportedSchema } from "@/lib/imports/schema";
import { db } from "@/lib/platform/db";
import { countQueries } from "@/lib/platform/testing/count-queries";
import { findDraft } from "@/lib/reports/data";
import { saveFields } from "@/lib/reports/mutations/fields/save-fields";
import { jpeg, png, webp } from "@/lib/reports/pictures/testing/samples";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { importUnits } from "@/lib/units/mutations/import";
import { findAltered } from "./integrity/find-altered";
import { published } from "./testing/grow";
import { makeUnits, places } from "./testing/published";

/**
 * The number of statements of a request must not grow with what it carries either: fields, rows of a file,
 * units, pictures, publications. Moves of many reports are the exception: each is a transaction of its own.
 */
let people: Awaited<ReturnType<typeof makeCounty>>;
let administrator: Actor;

beforeAll(async () => {
  people = await makeCounty();
  administrator = await person("administrator", people.county);
});

afterEach(() => vi.unstubAllEnvs());

const statements = async (run: () => Promise<unknown>) => (await countQueries(run)).statements;
const idOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Counted after a first run, which opens connections and fills caches. */
async function expectEqual(few: () => Promise<unknown>, many: () => Promise<unknown>): Promise<void> {
  await few();
  const least = await statements(few);
  expect(least).toBeGreaterThan(0);
  expect(await statements(many)).toBe(least);
}

async function save(reportId: string, fields: [FieldPath, FieldValue][], behind = 0) {
  const { versions } = (await findDraft(reportId)) ?? expect.fail("no draft");
  const changes = fields.map(([path, value]) => ({
    path,
    value,
    baseVersion: (versions[path] ?? 0) - behind,
    operationId: randomUUID(),
  }));
  return () => saveFields(people.clerk, { reportId, changes });
}

const form = formFor(2025);
const chapters = form.outline.chapters
  .filter(({ subItems }) => !subItems)
  .map(({ id }): FieldPath => `chapter.${id}`);

test("saving many fields", async () => {
  const reportId = await makeReport(people.clerk);
  const cells = [...form.cells.values()].filter((cell) => !isComputed(cell)).slice(0, 40);
  const figures = (value: string) =>
    cells.map(({ id }): [FieldPath, FieldValue] => [`figure.${id}`, { value }]);
  await (await save(reportId, figures("1")))();
  const few = await statements(await save(reportId, figures("2").slice(0, 2)));
  expect(await statements(await save(reportId, figures("3")))).toBe(few);
}, 300_000);

test("saving many chapters on a former version: merged, or set aside", async () => {
  const reportId = await makeReport(people.clerk, 2024);
  const all = (prose: Prose) => chapters.map((path): [FieldPath, FieldValue] => [path, prose]);
  expect(chapters.length).toBeGreaterThanOrEqual(3);
  await (await save(reportId, all(proseOf("甲。", "乙。", "丙。"))))();
  for (const [now, late, outcome] of [
    [proseOf("甲一。", "乙。", "丙。"), proseOf("甲。", "乙。", "丙一。"), "merged"],
    [proseOf("丁。"), proseOf("戊。"), "setAside"],
  ] as const) {
    await (await save(reportId, all(now)))();
    const answer = await (await save(reportId, all(late).slice(0, 1), 1))();
    expect(answer.ok && answer.value.saved.map((field) => field.outcome)).toEqual([outcome]);
    await (await save(reportId, all(proseOf("甲。", "乙。", "丙。"))))();
    await (await save(reportId, all(now)))();
    const few = await statements(await save(reportId, all(late).slice(0, 1), 1));
    await (await save(reportId, all(proseOf("甲。", "乙。", "丙。"))))();
    await (await save(reportId, all(now)))();
    expect(await statements(await save(reportId, all(late), 1)), outcome).toBe(few);
  }
}, 300_000);

test("importing many pictures", async () => {
  const begin = async (pictures: Uint8Array[]) => {
    const { clerk, town } = await makeCounty();
    const input = beginImportedSchema.parse({
      ...{ unitCode: town, year: 2025, pictures },
      source: { kind: "file", name: "年报.docx", sha256: "a".repeat(64), base: false },
      fields: [{ path: "chapter.others", value: showing(pictures) }],
    });
    return async () => expect(await beginImported(clerk, input)).toMatchObject({ ok: true });
  };
  await (await begin([png]))();
  const few = await statements(await begin([png]));
  expect(await statements(await begin([png, jpeg, webp]))).toBe(few);
}, 300_000);

function showing(pictures: Uint8Array[]): Prose {
  return {
    type: "doc",
    content: pictures.map((bytes) => ({ type: "picture", attrs: { pictureId: idOf(bytes), alt: "专区" } })),
  };
}

test("importing many units and accounts", async () => {
  const file = (heading: string, lines: string[]) => ({
    file: new TextEncoder().encode([heading, ...lines].join("\r\n")),
  });
  const units = (from: number, count: number) => () =>
    importUnits(
      administrator,
      file(
        "单位代码,单位名称,类别,机关全称,上级代码",
        each(count).map(
          (n) =>
            `${people.county.slice(0, 6)}3${from + n}000,${from + n}号镇,乡镇,${from + n}号镇人民政府,${people.county}`,
        ),
      ),
    );
  expect(await units(10, 1)()).toMatchObject({ ok: true });
  const one = await statements(units(11, 1));
  expect(await statements(units(20, 12))).toBe(one);
  const accounts = (name: string, count: number) => () =>
    importAccounts(
      administrator,
      file(
        "用户名,姓名,单位代码,角色",
        each(count).map((n) => `${name}${n},某人,${people.county},审核员`),
      ),
    );
  expect(await accounts("first", 1)()).toMatchObject({ ok: true });
  const few = await statements(accounts("few", 1));
  expect(await statements(accounts("many", 8))).toBe(few);
}, 300_000);

test("reminding many units, with a gateway to which each message is sent", async () => {
  vi.stubEnv("WEBHOOK_URL", "http://127.0.0.1:9/");
  vi.stubEnv("WEBHOOK_SECRET", "a secret of the test");
  const towns = each(9).map((n) => `${people.county.slice(0, 6)}2${10 + n}000`);
  await db.unit.createMany({
    data: towns.map((code) => ({
      ...{ code, name: "某镇", organ: "某镇人民政府", kind: "township", parentCode: people.county },
    })),
  });
  const remind = (unitCodes: string[]) => async () =>
    expect(
      await remindUnits(people.reviewer, {
        unitCodes,
        year: 2025,
        means: "message",
        text: "请尽快报送。",
      } as never),
    ).toMatchObject({ ok: true });
  await remind(towns.slice(0, 1))();
  expect(await db.delivery.count()).toBe(1);
  await expectEqual(remind(towns.slice(0, 1)), remind(towns));
}, 300_000);

test("checking many publications that were not read before", async () => {
  await makeUnits();
  for (const year of [2019, 2020, 2021, 2022, 2023, 2024]) await published(places.town, year);
  const ids = (await db.publication.findMany({ select: { id: true } })).map(({ id }) => id);
  expect(ids).toHaveLength(6);
  // A row that was written since is read again.
  const touched = async () => {
    await db.$executeRaw`UPDATE "Publication" SET "title" = "title"`;
  };
  await findAltered(ids);
  await touched();
  const few = await statements(() => findAltered(ids.slice(0, 1)));
  await touched();
  expect(await statements(() => findAltered(ids))).toBe(few);
}, 300_000);

const each = (count: number) => [...Array(count).keys()];
