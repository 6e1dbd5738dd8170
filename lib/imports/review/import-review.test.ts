import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { proseText } from "@/lib/core/prose/prose";
import { placeDocument } from "@/lib/imports/place/place-document";
import { seedBytes, seedNames } from "@/lib/imports/place/testing/seed-files";
import { docxOf, wordParagraph, wordTable } from "@/lib/imports/read/docx/testing-docx";
import { PictureCollection } from "@/lib/imports/read/pictures/picture-collection";
import { readDocument, readPastedSource } from "@/lib/imports/read/read-document";
import { png } from "@/lib/reports/pictures/testing/samples";
import { reviewedContent } from "./content";
import {
  type Assignment,
  assign,
  confirm,
  type ImportReview,
  startImportReview,
  withFigure,
  withFront,
} from "./import-review";
import { followers, leftOut, pendingItems } from "./pending";

const unit = { name: "青石镇", organ: "青石镇人民政府" };
const lines = [
  "青石镇人民政府2024年政府信息公开工作年度报告",
  "本报告由青石镇人民政府编制，联系电话：0533-1234567。",
  "一、总体情况",
  "（一）主动公开",
  "全年公开信息96条。",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "本年度没有行政复议和行政诉讼。",
  "五、天气与收成",
  "今年雨水充足。",
  "小麦增产。",
  "六、其他需要报告的事项",
  "无。",
  "青石镇人民政府",
  "2025年1月20日",
  "责任编辑的一句话",
];
const placed = placeDocument(readPastedSource(lines.join("\n")), { year: 2024, unit });
const form = formFor(2024);

function itemOf({ items }: ImportReview, text: string): number {
  const found = items.find((item) => item.text === text);
  if (!found) throw new Error(`no item “${text}”`);
  return found.id;
}

const chapter = (chapterId: string): Assignment => ({ kind: "chapter", chapterId });
const textIn = (review: ImportReview, id: string) => proseText(reviewedContent(review, form).chapters[id]);

describe("what nobody assign", () => {
  test("comes to the very content of the placement", () => {
    expect(reviewedContent(startImportReview(placed, "report"), placed.form)).toEqual(placed.content);
  });

  test.each(seedNames)("of the real report %s, too", async (name) => {
    const real = placeDocument(await readDocument(seedBytes(name), name));
    expect(reviewedContent(startImportReview(real, "report"), real.form)).toEqual(real.content);
  });
});

describe("what waits for a person", () => {
  test("is what found no place, and what was placed with doubt; under a doubtful heading the heading alone", () => {
    const review = startImportReview(placed, "report");
    const texts = pendingItems(review).map(({ text }) => text);
    expect(texts).toContain("责任编辑的一句话");
    expect(texts).toContain("五、天气与收成");
    expect(texts).not.toContain("小麦增产。");
    expect(texts).not.toContain("全年公开信息96条。");
  });

  test("waits no longer once it is moved, left out or agreed to", () => {
    const review = startImportReview(placed, "report");
    for (const done of [
      confirm(review, [itemOf(review, "责任编辑的一句话")]),
      assign(review, [itemOf(review, "责任编辑的一句话")], { kind: "out" }),
      assign(review, [itemOf(review, "责任编辑的一句话")], chapter("others")),
    ])
      expect(pendingItems(done).map(({ text }) => text)).not.toContain("责任编辑的一句话");
  });
});

describe("moving", () => {
  const review = startImportReview(placed, "report");

  test("puts the text into the chapter at its place in the source's order, and takes it from where it was", () => {
    const id = itemOf(review, "全年公开信息96条。");
    const after = assign(review, [id], chapter("others"));
    expect(textIn(after, "others")).toBe("全年公开信息96条。\n无。");
    expect(textIn(after, "overview")).not.toContain("96");
  });

  test("a heading takes along what stands under it, and stands in the text as a heading", () => {
    const id = itemOf(review, "五、天气与收成");
    const below = followers(review, id);
    expect(below.map((each) => review.items[each]?.text)).toEqual(["今年雨水充足。", "小麦增产。"]);
    const after = assign(review, [id, ...below], chapter("problems"));
    expect(reviewedContent(after, form).chapters.problems?.content.map(({ type }) => type)).toEqual([
      "heading",
      "paragraph",
      "paragraph",
    ]);
  });

  test("there and back again leaves the content as it was", () => {
    const id = itemOf(review, "五、天气与收成");
    const found = review.items[id]?.proposed as Assignment;
    const back = assign(assign(review, [id], chapter("others")), [id], found);
    expect(reviewedContent(back, form)).toEqual(reviewedContent(review, form));
  });

  test("into the front matter sets the field, a day in its own way", () => {
    const out = assign(review, [itemOf(review, "2025年1月20日")], { kind: "out" });
    expect(out.front.signedOn).toBeUndefined();
    const again = assign(out, [itemOf(out, "2025年1月20日")], { kind: "front", field: "signedOn" });
    expect(again.front.signedOn).toBe("2025-01-20");
    const none = assign(out, [itemOf(out, "小麦增产。")], { kind: "front", field: "signedOn" });
    expect(none.front.signedOn).toBe("");
  });

  test("never loses a text: what is in no chapter, field or table is named as left out", () => {
    const id = itemOf(review, "小麦增产。");
    expect(leftOut(review).map(({ text }) => text)).toEqual(["责任编辑的一句话"]);
    expect(leftOut(assign(review, [id], { kind: "out" })).map(({ text }) => text)).toEqual([
      "小麦增产。",
      "责任编辑的一句话",
    ]);
  });
});

describe("figures and front fields", () => {
  test("are corrected one by one, and a row that is left out takes its figures with it", async () => {
    const rows = [
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "0", "0", "0"],
      ["行政规范性文件", "1", "2", "8"],
    ];
    const body =
      lines
        .slice(0, 6)
        .map((line) => wordParagraph(line))
        .join("") + wordTable(rows);
    const withTable = placeDocument(await readDocument(docxOf(body), "a.docx"), { year: 2024, unit });
    const review = startImportReview(withTable, "report");
    const row = review.items.find(({ text }) => text.startsWith("行政规范性文件"));
    if (row?.assignment.kind !== "figures") throw new Error("the row was not read");
    const [made = ""] = row.assignment.cells;
    expect(review.figures[made]).toEqual({ value: "1" });
    expect(withFigure(review, made, { value: "3" }).figures[made]).toEqual({ value: "3" });
    expect(assign(review, [row.id], { kind: "out" }).figures[made]).toBeUndefined();
    expect(textIn(assign(review, [row.id], chapter("others")), "others")).toBe("行政规范性文件　1　2　8");
  });

  test("a front field takes what a person writes", () => {
    expect(withFront(startImportReview(placed, "report"), "phone", "1").front.phone).toBe("1");
  });
});

describe("another year's report as the base of this one's", () => {
  const review = startImportReview(placed, "base");

  test("brings the chapters and the contact, and neither title, period, signature nor opening", () => {
    expect(textIn(review, "overview")).toContain("全年公开信息96条。");
    expect(review.front).toEqual({ phone: "0533-1234567" });
    expect(reviewedContent(review, form).chapters.preface).toBeUndefined();
  });

  test("brings no contact of another unit, nor does another unit's report of the year", () => {
    const other = placeDocument(readPastedSource(lines.join("\n").replaceAll("青石镇", "松岭镇")), {
      year: 2024,
      unit,
    });
    expect(startImportReview(other, "base").front).toEqual({});
    expect(startImportReview(other, "report").front.phone).toBeUndefined();
  });

  test("reports what it leaves out, with the reason", () => {
    const named = leftOut(review).map(({ text, reason }) => [text, reason]);
    expect(named).toContainEqual([lines[0], "标题和署名已按这一年写好；成文日期在“基本信息”里填"]);
    expect(named).toContainEqual([lines[1], "引言已按这一年的年度写好"]);
  });
});

test("a picture that came along goes with its chapter, and elsewhere or out as a person says", () => {
  const source = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const page = `<h1>${lines[0]}</h1><p>一、总体情况</p><p>全年公开信息96条。</p><img src="${source}" alt="专区"><img src="b.png" alt="远处">`;
  const placed = placeDocument(readPastedSource(page, new PictureCollection()), { year: 2024, unit });
  const review = startImportReview(placed, "report");
  const at = review.items.findIndex(({ text }) => text === "［图片］专区");
  const far = review.items.findIndex(({ text }) => text === "［图片］远处");
  const [block] = review.items[at]?.blocks ?? [];
  const shownIn = (now: ImportReview) =>
    Object.entries(reviewedContent(now, placed.form).chapters).flatMap(([id, { content }]) =>
      content.flatMap((each) => (each.type === "picture" ? [[id, each]] : [])),
    );
  expect(block).toMatchObject({ type: "picture", attrs: { alt: "专区" } });
  expect(shownIn(review)).toEqual([["overview", block]]);
  expect(shownIn(assign(review, [at], chapter("problems")))).toEqual([["problems", block]]);
  expect(shownIn(assign(review, [at], { kind: "out" }))).toEqual([]);
  expect(assign(review, [far], chapter("problems")).items[far]?.assignment).toEqual({ kind: "out" });

  const base = startImportReview(placed, "base");
  expect(shownIn(base)).toEqual([]);
  expect(leftOut(base).map(({ text }) => text)).toContain("［图片］专区");
  expect(shownIn(assign(base, [at], chapter("overview")))).toEqual([["overview", block]]);
});

test("pictures wait for nobody: each is named among what stays out", () => {
  const page = `<h1>${lines[0]}</h1><p>一、总体情况</p><p>全年公开信息96条。</p><img src="a.png" alt="会议照片"><img src="b.png">`;
  const review = startImportReview(placeDocument(readPastedSource(page), { year: 2024, unit }), "report");
  expect(leftOut(review).map(({ text }) => text)).toEqual(["［图片］会议照片", "［图片］"]);
  expect(pendingItems(review)).toEqual([]);
});
