import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { statutoryTitle } from "@/lib/core/title";
import type { PrintedDocument } from "../printed-document";

/** Years of all three editions. */
export const testYears = [2015, 2018, 2019, 2020, 2021, 2025] as const;

export const testMoment = new Date("2026-01-20T01:12:03Z");

/** A report of a year with text, figures and headings of every level; `seed` makes reports differ. */
export function generatedContent(year: number, seed = 0): ReportContent {
  const form = formFor(year);
  const filled = filledContent(form);
  const chapters = form.outline.chapters.map(({ id, heading }, index) => [
    id,
    proseOf(
      `${heading}按要求做好，今年第${seed * 31 + index}项工作共${seed + index * 7}件（次），比例${index + 1}.${seed % 10}%。`,
      "## 做法",
      `一是“公开”；二是《条例》第${index + 1}条。网址：http://www.example.gov.cn/${seed}?a=1&b=<2>。`,
      "### 按月核对",
      "#### 责任到人",
      "包村干部签字。".repeat(1 + ((seed + index) % 20)),
    ),
  ]);
  return {
    ...filled,
    front: { ...filled.front, title: statutoryTitle(formFor(year).edition, testUnit.organ, year) },
    chapters: { ...filled.chapters, ...Object.fromEntries(chapters) },
  };
}

export function generatedBlocks(year: number, seed = 0): Block[] {
  return compose({ form: formFor(year), content: generatedContent(year, seed), unit: testUnit });
}

/** A document of these blocks, without pictures unless given. */
export function documentOf(
  blocks: readonly Block[],
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): PrintedDocument {
  return { title: "测试报告", author: testUnit.organ, blocks, pictures, at: testMoment };
}

export function paragraph(text: string, id = text): Block {
  return { type: "paragraph", id, text, chapterId: "test" };
}

/** Every text that the blocks print, in printed order. */
export function printedTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap(printedTextsOf);
}

function printedTextsOf(block: Block): string[] {
  switch (block.type) {
    case "title":
      return block.lines;
    case "heading":
      return [`${block.number}${block.text}`];
    case "paragraph":
      return [block.text];
    case "picture":
      return [];
    case "proseTable":
      return block.rows.flat().map(({ text }) => text);
    case "indicatorTable":
      return block.parts.flatMap(({ heading, head, body }, index) => {
        const over = heading ? [heading] : [];
        const heads = head.flat().map(({ text }) => text);
        const first = block.layout === "grouped" || index > 0 ? [...over, ...heads] : [...heads, ...over];
        return [...first, ...body.flatMap(({ cells }) => cells.map(({ text }) => text))];
      });
    case "tableNote":
      return block.lines.map((line, n) => `说明${block.lines.length > 1 ? n + 1 : ""}：${line}`);
    case "annexNote":
      return [
        "附件：",
        ...block.titles.map((title, n) => (block.titles.length > 1 ? `${n + 1}.${title}` : title)),
      ];
    case "signature":
      return [block.organ, block.date];
    case "annex":
      return [block.label, block.title];
  }
}
