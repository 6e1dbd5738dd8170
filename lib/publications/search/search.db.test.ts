import { beforeAll, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
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
}, 120_000);

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

test("the text is deleted with the publication", async () => {
  const [publication] = await db.publication.findMany({ where: { unitCode: places.otherTown } });
  expect(await db.publicationText.count({ where: { publicationId: publication?.id } })).toBe(1);
  await db.publication.delete({ where: { id: publication?.id } });
  expect(await db.publicationText.count({ where: { publicationId: publication?.id } })).toBe(0);
});
