import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formFor } from "../../../editions/registry";
import { shownProse } from "../../../prose/live-figures";
import {
  blockText,
  type Prose,
  type ProseBlock,
  type ProseInline,
  proseOf,
  proseSchema,
} from "../../../prose/prose";
import { emptyContent, type ReportContent } from "../../../report";
import type { PassageRepair } from "../check";
import { repairedValue } from "./apply-repair";

const form = formFor(2025);
const figures = { "received:naturalPerson": { value: "5" }, "fees:amount": { value: "9.6" } };
const contentWithChapter = (prose: Prose): ReportContent => ({
  ...emptyContent,
  figures,
  chapters: { others: prose },
});
const live = (cellId: string, unit: boolean): ProseInline => ({
  type: "liveFigure",
  attrs: { cellId, unit },
});
const text = (words: string): ProseInline => ({ type: "text", text: words });
const paragraph = (...content: ProseInline[]): ProseBlock => ({ type: "paragraph", content });
const doc = (...content: ProseBlock[]): Prose => ({ type: "doc", content });
const shownBlock = (prose: Prose, block: number) => {
  const shown = shownProse(prose, form, contentWithChapter(prose).figures).content[block];
  return shown ? blockText(shown) : "";
};

/** The chapter after a repair of these words in a block; the words are searched in the shown text. */
function repaired(prose: Prose, words: string, by: PassageRepair, block = 0): unknown {
  const from = shownBlock(prose, block).indexOf(words);
  const passage = { block, from, to: from + words.length, text: words };
  const repair = { label: "", path: "chapter.others" as const, value: { passage, with: by } };
  return repairedValue(contentWithChapter(prose), repair, form);
}

describe("a number bound to its cell", () => {
  const to = { cellId: "received:total" };

  it.each<[string, string, Prose]>([
    ["收到申请4件。", "4件", doc(paragraph(text("收到申请"), live("received:total", true), text("。")))],
    ["收到申请4件。", "4", doc(paragraph(text("收到申请"), live("received:total", false), text("件。")))],
    ["收到申请四件", "四件", doc(paragraph(text("收到申请"), live("received:total", true)))],
    ["４次", "４次", doc(paragraph(live("received:total", false), text("次")))],
    ["收到申请4件", "申请4件", doc(paragraph(text("收到申请"), live("received:total", true)))],
    ["1,204件", "1,204件", doc(paragraph(live("received:total", true)))],
  ])("%s: %s", (line, words, expected) => expect(repaired(proseOf(line), words, to)).toEqual(expected));

  it("leaves the words around it and other figures as they are", () => {
    const prose = doc(paragraph(live("fees:amount", true), text("，申请4件")));
    expect(repaired(prose, "4件", to)).toEqual(
      doc(paragraph(live("fees:amount", true), text("，申请"), live("received:total", true))),
    );
  });

  it("in a cell of a table, and only there", () => {
    const cell = (words: string) => ({
      type: "tableCell" as const,
      content: [{ type: "paragraph" as const, content: [text(words)] }],
    });
    const table = (last: ProseInline): Prose =>
      doc({
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [cell("4件"), { ...cell(""), content: [{ type: "paragraph", content: [last] }] }],
          },
        ],
      });
    const prose = table(text("7件"));
    expect(repaired(prose, "7件", to)).toEqual(table(live("received:total", true)));
    expect(repaired(prose, "4件\n7件", to)).toBeNull();
  });

  it("in a heading is the number written out", () =>
    expect(repaired(proseOf("## 申请4件"), "4件", to)).toEqual(proseOf("## 申请5件")));

  it("is refused where the form has no such cell", () =>
    expect(repaired(proseOf("4件"), "4件", { cellId: "nowhere:total" })).toBeNull());
});

describe("a line parted at a heading", () => {
  it.each<[string, string, Prose]>([
    ["（一）加强领导。成立了小组。", "（一）加强领导。", proseOf("## 加强领导", "成立了小组。")],
    ["开头。（一）做法　成立小组", "（一）做法", proseOf("开头。", "## 做法", "成立小组")],
    ["一、做法", "一、做法", proseOf("## 做法")],
  ])("%s", (line, words, expected) =>
    expect(repaired(proseOf(line), words, { headingLevel: 2 })).toEqual(expected),
  );

  it("keeps the live figures of what follows", () => {
    const prose = doc(paragraph(text("（二）申请　收到"), live("received:total", true), text("。")));
    expect(repaired(prose, "（二）申请", { headingLevel: 3 })).toEqual(
      doc(
        { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "申请" }] },
        paragraph(text("收到"), live("received:total", true), text("。")),
      ),
    );
  });
});

it("a finding that is stale changes nothing", () => {
  const passage = { block: 0, from: 0, to: 2, text: "别的" };
  const repair = (at: typeof passage) => ({
    label: "",
    path: "chapter.others" as const,
    value: { passage: at, with: { text: "新" } },
  });
  expect(repairedValue(contentWithChapter(proseOf("正文")), repair(passage), form)).toBeNull();
  expect(
    repairedValue(contentWithChapter(proseOf("正文")), repair({ ...passage, block: 3 }), form),
  ).toBeNull();
});

const inline = fc.oneof(
  fc.constantFrom("收到申请", "4件", "，", "共计12条。", "（一）").map(text),
  fc.constantFrom(live("received:total", true), live("fees:amount", false), live("nowhere:total", true)),
);
const anyLine = fc.array(inline, { minLength: 1, maxLength: 6 });
const anyBlock = fc.oneof(
  anyLine.map((nodes) => paragraph(...nodes)),
  fc.array(anyLine, { minLength: 1, maxLength: 3 }).map(
    (lines): ProseBlock => ({
      type: "table",
      content: [
        {
          type: "tableRow",
          content: lines.map((nodes) => ({
            type: "tableCell" as const,
            content: [{ type: "paragraph" as const, content: nodes }],
          })),
        },
      ],
    }),
  ),
);
const repairs = fc.constantFrom<PassageRepair>(
  { text: "改" },
  { cellId: "received:total" },
  { headingLevel: 2 },
);

it("a repair changes the quoted words alone, keeps the model closed, and never cuts a live figure", () => {
  fc.assert(
    fc.property(anyBlock, fc.nat(), fc.nat(), repairs, (block, start, length, by) => {
      const prose = doc(block);
      const shown = shownBlock(prose, 0);
      const from = start % shown.length;
      const to = Math.min(shown.length, from + 1 + (length % 6));
      const passage = { block: 0, from, to, text: shown.slice(from, to) };
      const repair = { label: "", path: "chapter.others" as const, value: { passage, with: by } };
      const after = repairedValue(contentWithChapter(prose), repair, form) as Prose | null;
      if (after === null) return;
      expect(proseSchema.parse(after)).toEqual(after);
      if ("headingLevel" in by) return;
      const result = shownBlock(after, 0);
      expect(result.startsWith(shown.slice(0, from))).toBe(true);
      expect(result.endsWith(shown.slice(to))).toBe(true);
      if ("text" in by) expect(result).toBe(`${shown.slice(0, from)}改${shown.slice(to)}`);
    }),
    { numRuns: 300 },
  );
});
