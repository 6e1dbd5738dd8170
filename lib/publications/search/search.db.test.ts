import { beforeAll, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
import { reindexUnits } from "@/lib/units/pinyin/mutations";
import { loadPublicList } from "../loaders";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";

const form = formFor(2024);
const written = (words: string) => {
  const content = filledContent(form);
  return { ...content, chapters: { ...content.chapters, overview: proseOf(words) } };
};

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2024, {}, written("全年完成桥梁加固三座。"));
  await publish(reportId, versionId);
  const corrected = await makeVersion(reportId, written("全年完成危房改造12户，ＰＤＦ格式的名单已公开。"));
  await publish(reportId, corrected.versionId, "写错一句");
  const other = await makeReport(places.otherTown, 2023, {}, written("危房已无，改造结束。"));
  await publish(other.reportId, other.versionId);
}, 300_000);

const search = async (q: string) =>
  (await loadPublicList({ q })).list.items.map(({ unit, excerpt }) => [
    unit.name,
    excerpt?.map(({ text, found }) => (found ? `[${text}]` : text)).join(""),
  ]);

test("adjacent words are found in the newest version only, and shown there", async () => {
  expect(await search("危房改造")).toEqual([["齐都镇", "全年完成[危房改造]12户，ＰＤＦ格式的名单已公开。"]]);
  expect(await search("桥梁加固")).toEqual([]);
});

test("several words may be apart, in name and text, in any case and width", async () => {
  expect(await search("改造 危房")).toHaveLength(2);
  expect(await search("皇城 危房")).toEqual([["皇城镇", "[危房]已无，改造结束。"]]);
  expect(await search("pdf 齐都")).toEqual([["齐都镇", "全年完成危房改造12户，[ＰＤＦ]格式的名单已公开。"]]);
});

test.each(["房", "%%", "_危", "危_房", "\\", "危房\u0000", "'; DROP TABLE", "危房改造".repeat(25)])(
  "%j is searched literally",
  async (q) => {
    const found = await search(q);
    expect(found.length).toBe(q === "危房\u0000" ? 2 : 0);
  },
);

test("units are found by the sounds of their names, from any character on, and by those of their county", async () => {
  await reindexUnits({ missing: true });
  for (const q of ["qidu", "QDZ", "duzhen", "linzi qidu", "lzq 2024"])
    expect((await search(q)).map(([name]) => name)).toEqual(["齐都镇"]);
  expect((await search("linziqu")).map(([name]) => name)).toEqual(["齐都镇", "皇城镇"]);
  for (const q of ["iduzhen", "qingshi", "q"]) expect(await search(q)).toEqual([]);
});

test("of more units that sound alike than are looked up, the one with the shortest name is among them", async () => {
  const last = "379902999999";
  await db.$executeRaw`
    INSERT INTO "Unit" ("code", "name", "organ", "kind", "parentCode")
    SELECT '3799022' || lpad(n::text, 5, '0'), '青沙' || n || '组', '青沙' || n || '组', 'body', ${places.demoCounty} FROM generate_series(1, 130) n`;
  await db.unit.create({
    data: {
      code: last,
      name: "青沙镇",
      kind: "township",
      organ: "青沙镇政府",
      parentCode: places.demoCounty,
    },
  });
  await reindexUnits({ missing: true });
  const report = await makeReport(last, 2022);
  await publish(report.reportId, report.versionId);
  const { items, more } = (await loadPublicList({ q: "qingsha" })).list;
  expect(items.map(({ unit }) => unit.name)).toEqual(["青沙镇"]);
  expect(more).toBe(true);
  await db.publication.deleteMany({ where: { unitCode: last } });
});

test("a changed name has no sounds until they are made again, and then those of the new name", async () => {
  await db.unit.update({ where: { code: places.otherTown }, data: { name: "凤凰镇" } });
  expect(await search("huangchengzhen")).toEqual([]);
  expect(await reindexUnits({ missing: true })).toBe(1);
  expect((await search("fenghuang")).map(([name]) => name)).toEqual(["皇城镇"]);
  await db.unit.update({ where: { code: places.otherTown }, data: { name: "皇城镇" } });
});

test("a name comes before a heading, a heading before the text, and the newer before the older", async () => {
  const heading = "皇城大道的事";
  const bureau = "370305000011";
  await db.unit.create({
    data: {
      ...{ code: bureau, name: "水务局", kind: "department", organ: "临淄区水务局" },
      parentCode: places.county,
    },
  });
  for (const [year, text] of [
    [2023, `修了${heading}。`],
    [2024, `修了${heading}。`],
  ] as const) {
    const content = filledContent(formFor(year));
    const { reportId, versionId } = await makeReport(
      bureau,
      year,
      {},
      { ...content, chapters: { ...content.chapters, overview: proseOf(text) } },
    );
    await publish(reportId, versionId);
  }
  const inHeading = await db.publication.findFirstOrThrow({ where: { unitCode: bureau, year: 2023 } });
  await db.publicationText.update({ where: { publicationId: inHeading.id }, data: { headings: heading } });
  const { items } = (await loadPublicList({ q: "皇城" })).list;
  expect(items.map(({ unit, year }) => [unit.name, year])).toEqual([
    ["皇城镇", 2023],
    ["水务局", 2023],
    ["水务局", 2024],
  ]);
  await db.publicationText.update({ where: { publicationId: inHeading.id }, data: { headings: "" } });
  const again = (await loadPublicList({ q: "皇城大道" })).list.items;
  expect(again.map(({ year }) => year)).toEqual([2024, 2023]);
});

test("place and kind narrow it, with and without words", async () => {
  const found = async (query: Record<string, string>) =>
    (await loadPublicList(query)).list.items.map(({ unit, year }) => `${unit.name} ${year}`);
  expect(await found({ place: places.city, kind: "department" })).toEqual(["水务局 2024", "水务局 2023"]);
  expect(await found({ place: places.province, kind: "township", q: "危房" })).toEqual([
    "齐都镇 2024",
    "皇城镇 2023",
  ]);
  expect(await found({ place: places.demoCounty })).toEqual([]);
  expect((await loadPublicList({ place: places.city })).place?.name).toBe("淄博市");
});

test("a year among the words is the year of the report, unless nothing is found so", async () => {
  const { reportId, versionId } = await makeReport(
    places.demoTown,
    2025,
    {},
    written("比2024年、2018年多种桑树。"),
  );
  await publish(reportId, versionId);
  const found = async (q: string) => {
    const { items, typedYear } = (await loadPublicList({ q })).list;
    return [items.map(({ year }) => year), typedYear];
  };
  expect(await found("2024 改造")).toEqual([[2024], 2024]);
  expect(await found("2023年")).toEqual([[2023, 2023], 2023]);
  expect(await found("桑树 2024")).toEqual([[2025], null]);
  expect(await found("2018 桑树")).toEqual([[2025], null]);
  await db.publication.deleteMany({ where: { unitCode: places.demoTown } });
});

test("what of a query cannot be used is said", async () => {
  const said = async (query: Record<string, string>) => (await loadPublicList(query)).ignored.join("");
  expect(await said({ q: "危房", year: "2024" })).toBe("");
  expect(await said({ year: "今年", kind: "x", page: "0" })).toMatch(/年度.*单位类别.*页码/);
  expect(await said({ q: "长".repeat(101) })).toContain("只用了前100个字");
  expect(await said({ q: "一二 三四 五六 七八 九十 甲乙 丙丁 戊己 庚辛" })).toContain("只用了前8个");
  expect(await said({ q: "房" })).toContain("只有一个字");
  expect(await said({ q: " \u0000，" })).toContain("没有可以查找的文字");
});

test("with more matches than are ranked, an older one with the word in its name is still the first", async () => {
  const bureau = "370305000021";
  await db.unit.create({
    data: {
      ...{ code: bureau, name: "桥梁加固办", kind: "body", organ: "桥梁加固办公室" },
      parentCode: places.county,
    },
  });
  const named = await makeReport(bureau, 2019);
  await publish(named.reportId, named.versionId);
  const like = await makeReport(places.demoTown, 2024, {}, written("全年完成桥梁加固一座。"));
  await publish(like.reportId, like.versionId);
  await db.$executeRaw`
    INSERT INTO "Unit" ("code", "name", "organ", "kind", "parentCode")
    SELECT '3799012' || lpad(n::text, 5, '0'), '第' || n || '村', '第' || n || '村', 'body', ${places.demoCounty} FROM generate_series(1, 230) n`;
  await db.$executeRaw`
    WITH "made" AS (
      INSERT INTO "Report" ("id", "unitCode", "year", "edition", "form", "state", "updatedAt")
      SELECT gen_random_uuid(), u."code", 2024, '2021', '{}', 'published', now() FROM "Unit" u WHERE u."code" LIKE '3799012%'
      RETURNING "id", "unitCode"
    ), "version" AS (
      INSERT INTO "Version" ("id", "reportId", "number", "title", "content", "form", "blocks", "findings", "explanations", "unit", "sha256")
      SELECT m."id", m."id", 1, v."title", v."content", v."form", v."blocks", '[]', '[]', v."unit", v."sha256"
      FROM "made" m JOIN "Version" v ON v."id" = ${like.versionId}::uuid RETURNING "id"
    )
    INSERT INTO "Publication" ("id", "versionId", "unitCode", "countyCode", "year", "number", "edition", "title", "names")
    SELECT m."id", m."id", m."unitCode", ${places.demoCounty}, 2024, 1, '2021', '年度报告', '{"organ":"村","lineage":[{"code":"379901200001","name":"村"}]}'
    FROM "made" m JOIN "version" v ON v."id" = m."id"`;
  const { items, total, more } = (await loadPublicList({ q: "桥梁加固" })).list;
  expect([items[0]?.unit.name, items[0]?.year]).toEqual(["桥梁加固办", 2019]);
  expect(items[1]?.year).toBe(2024);
  expect([total, more]).toEqual([200, true]);
  const elsewhere = (await loadPublicList({ q: "桥梁加固", place: places.city })).list;
  expect(elsewhere.items.map(({ unit }) => unit.name)).toEqual(["桥梁加固办"]);
  expect(elsewhere.more).toBe(false);
});

test("the headings are kept with the text", async () => {
  const kept = await db.publicationText.findFirst({ where: { text: { contains: "危房改造12户" } } });
  expect(kept?.headings.split("\n").length).toBeGreaterThan(3);
  expect(kept?.headings).not.toContain("危房");
});

test("the text is deleted with the publication", async () => {
  const [publication] = await db.publication.findMany({ where: { unitCode: places.otherTown } });
  expect(await db.publicationText.count({ where: { publicationId: publication?.id } })).toBe(1);
  await db.publication.delete({ where: { id: publication?.id } });
  expect(await db.publicationText.count({ where: { publicationId: publication?.id } })).toBe(0);
});
