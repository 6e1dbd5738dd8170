import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formFor } from "../editions/registry";
import { blockText, type Prose, proseOf } from "../prose/prose";
import { emptyContent, type ReportContent } from "../report";
import type { Block } from "./block";
import { compose } from "./compose";
import { statesOtherContact } from "./front-sentences";
import { filledContent, testUnit as unit } from "./testing-report";

const form = formFor(2025);
const blocksOf = (content: Partial<ReportContent>, year = 2025) =>
  compose({ form: formFor(year), content: { ...emptyContent, ...content }, unit });
const byId = (blocks: Block[], id: string) => blocks.find((block) => block.id === id);

describe.each([2018, 2019, 2025])("the document of report year %i", (year) => {
  const content = filledContent(formFor(year));
  const blocks = compose({ form: formFor(year), content, unit });

  test("is as it was", () => expect(blocks.map(brief)).toMatchSnapshot());

  test("has an id for each block, once", () => {
    const ids = blocks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("prints every cell of the form once", () => {
    const printed = blocks.flatMap((block) =>
      block.type === "indicatorTable"
        ? block.parts.flatMap(({ body }) => body.flatMap(({ cells }) => cells))
        : [],
    );
    expect(printed.flatMap(({ cellId }) => cellId ?? []).sort()).toEqual(
      [...formFor(year).cells.keys()].sort(),
    );
  });

  test("fills the grid of each table without gap or overlap", () => {
    for (const block of blocks)
      if (block.type === "indicatorTable")
        for (const part of block.parts) {
          expect(coverage(part.head)).toEqual(part.head.map(() => part.columns));
          expect(coverage(part.body.map(({ cells }) => cells))).toEqual(part.body.map(() => part.columns));
        }
  });
});

test("the title breaks after the organ", () => {
  expect(byId(blocksOf({}), "title")).toMatchObject({
    lines: ["青石镇人民政府", "2025年政府信息公开工作年度报告"],
  });
  expect(byId(blocksOf({ front: { title: "某某镇2018年信息公开年报" } }), "title")).toMatchObject({
    lines: ["某某镇", "2018年信息公开年报"],
  });
  expect(byId(blocksOf({ front: { title: "青石镇政府2017年信息公开年报" } }), "title")).toMatchObject({
    lines: ["青石镇政府", "2017年信息公开年报"],
  });
  expect(byId(blocksOf({ front: { title: "关于2017年信息公开的报告" } }), "title")).toMatchObject({
    lines: ["关于2017年信息公开的报告"],
  });
  expect(byId(blocksOf({ front: { title: "政府信息公开年报" } }), "title")).toMatchObject({
    lines: ["政府信息公开年报"],
  });
});

test("the signature is the organ that was entered, else the unit's, with a date without leading zeros", () => {
  expect(byId(blocksOf({ front: { signedOn: "2026-01-05" } }), "signature")).toMatchObject({
    organ: "青石镇人民政府",
    date: "2026年1月5日",
  });
  expect(byId(blocksOf({ front: { signedBy: "青石镇党政办公室" } }), "signature")).toMatchObject({
    organ: "青石镇党政办公室",
    date: "",
  });
});

test("an empty report prints its headings and blank cells, and nothing invented", () => {
  const blocks = blocksOf({});
  expect(blocks.filter(({ type }) => type === "paragraph")).toEqual([]);
  expect(JSON.stringify(blocks)).not.toContain("无。");
  const figures = blocks.flatMap((block) =>
    block.type === "indicatorTable"
      ? block.parts.flatMap(({ body }) => body.flatMap(({ cells }) => cells))
      : [],
  );
  expect(figures.filter(({ kind, text }) => kind === "figure" && text !== "")).toEqual([]);
});

test("headings are numbered by position, anew under each heading above", () => {
  const lines = ["## 甲", "### 乙", "#### 丙", "#### 丁", "### 戊", "#### 己", "## 庚", "### 辛", "#### 壬"];
  const numbers = blocksOf({ chapters: { overview: proseOf(...lines) } }).flatMap((block) =>
    block.type === "heading" && block.level > 1 ? `${block.number}${block.text}` : [],
  );
  expect(numbers).toEqual([
    "（一）甲",
    "1.乙",
    "（1）丙",
    "（2）丁",
    "2.戊",
    "（1）己",
    "（二）庚",
    "1.辛",
    "（1）壬",
  ]);
});

test("a hundred headings do not stop a preview", () => {
  const prose = proseOf(...Array.from({ length: 120 }, (_, index) => `## 第${index}件`));
  const last = blocksOf({ chapters: { overview: prose } })
    .filter(({ id }) => id.startsWith("overview-h"))
    .at(-1);
  expect(last).toMatchObject({ number: "（120）" });
});

test("the preface says period and contact as entered, unless it says so itself", () => {
  const front = {
    periodFrom: "2025-01-01",
    periodTo: "2025-12-31",
    phone: "0530-5550101",
    address: "青石街1号",
  };
  expect(byId(blocksOf({ front }), "preface-period")).toMatchObject({
    text: "本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。",
  });
  expect(byId(blocksOf({ front }), "preface-contact")).toMatchObject({
    text: "对本报告如有疑问，请与青石镇人民政府联系（地址：青石街1号，电话：0530-5550101）。",
  });
  const preface = proseOf("统计期限自2025年1月1日起至2025年12月31日止，电话0530-5550101，地址青石街1号。");
  const ids = blocksOf({ front, chapters: { preface } }).map(({ id }) => id);
  expect(ids).toContain("preface-p1");
  expect(ids).not.toContain("preface-period");
  expect(ids).not.toContain("preface-contact");
});

test("a preface that states another contact than the front matter is not contradicted by a second one", () => {
  const front = { phone: "0530-5550101", address: "青石街1号", email: "qingshi@example.gov.cn" };
  const textAfter = (words: string) =>
    byId(blocksOf({ front, chapters: { preface: proseOf(words) } }), "preface-contact");
  expect(
    textAfter("请与青石镇联系（地址：中心街2号，电话：0530-5550102，电子邮箱：a@b.cn）。"),
  ).toBeUndefined();
  const differs = (words: string) =>
    statesOtherContact({ ...emptyContent, front, chapters: { preface: proseOf(words) } });
  expect(differs("请与青石镇联系（电话：0530-5550102）。")).toBe(true);
  expect(differs("请与青石镇联系（电话：0530-5550101）。")).toBe(false);
  expect(textAfter("请与青石镇联系（地址：中心街2号，联系电话0530-5550102）。")).toMatchObject({
    text: "对本报告如有疑问，请与青石镇人民政府联系（电子邮箱：qingshi@example.gov.cn）。",
  });
});

test("what does not parse is printed as typed, in a computed cell too", () => {
  const figures = {
    "fees:amount": { value: null, typed: "约3万" },
    "received:naturalPerson": { value: "2" },
    "received:total": { value: null, typed: "两件" },
  };
  const text = JSON.stringify(blocksOf({ figures }));
  for (const typed of ["约3万", "两件"]) expect(text).toContain(`"text":"${typed}"`);
});

test("the annex of 2014 follows the signature and is named above it; a table that is only counted is not printed", () => {
  const ids = blocksOf({}, 2018).map(({ id }) => id);
  expect(ids.slice(-4)).toEqual(["annex-note", "signature", "annex-statistics", "table-statistics"]);
  const unprinted = compose({
    form: formFor(2018, { localTable: { printed: false } }),
    content: emptyContent,
    unit,
  }).map(({ id }) => id);
  expect(unprinted.at(-1)).toBe("signature");
  expect(unprinted).not.toContain("annex-note");
});

test("every word of the prose appears, in order", () => {
  const words = fc.stringMatching(/^[一-龥0-9，。]{1,12}$/);
  const line = fc.oneof(
    words,
    words.map((text) => `## ${text}`),
    words.map((text) => `### ${text}`),
    fc.constant(""),
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom(...form.outline.chapters),
      (lines, chapter) => {
        const prose = withTable(proseOf(...lines));
        const blocks = blocksOf({ chapters: { [chapter.id]: prose } });
        const printed = blocks.flatMap((block) =>
          block.id === `chapter-${chapter.id}` || !("chapterId" in block) || block.chapterId !== chapter.id
            ? []
            : block.type === "proseTable"
              ? block.rows.flat().map(({ text }) => text)
              : "text" in block
                ? [block.text]
                : [],
        );
        expect(printed.join("")).toBe(prose.content.map(blockText).join("").replaceAll("\n", ""));
      },
    ),
  );
});

function withTable(prose: Prose): Prose {
  const cell = {
    type: "tableCell" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "格" }] }],
  };
  return {
    type: "doc",
    content: [...prose.content, { type: "table", content: [{ type: "tableRow", content: [cell, cell] }] }],
  };
}

/** How many columns each row covers, including cells that extend from rows above. */
function coverage(rows: { colspan: number; rowspan: number }[][]): number[] {
  const covered = rows.map(() => 0);
  rows.forEach((cells, index) => {
    for (const { colspan, rowspan } of cells)
      for (let row = index; row < index + rowspan; row++)
        covered[row] = (covered[row] ?? Number.NaN) + colspan;
  });
  return covered;
}

/** A block in one line or a few, for the snapshot. */
function brief(block: Block): unknown {
  if (block.type !== "indicatorTable") return Object.values(block).join(" | ");
  const cell = ({ text, colspan, rowspan }: { text: string; colspan: number; rowspan: number }) =>
    `${text}${colspan > 1 ? `→${colspan}` : ""}${rowspan > 1 ? `↓${rowspan}` : ""}`;
  return block.parts.map(({ heading, head, body }) => [
    heading,
    ...head.map((row) => row.map(cell).join(" | ")),
    ...body.map(({ cells }) => cells.map(cell).join(" | ")),
  ]);
}
