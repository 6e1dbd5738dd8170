import { describe, expect, it } from "vitest";
import { compose } from "../document/compose";
import { testUnit } from "../document/testing-report";
import { formFor } from "../editions/registry";
import { emptyContent, type ReportContent } from "../report";
import { carriedProse, liveSpans, shownContent, shownFigure, shownProse } from "./live-figures";
import { mergeProse } from "./merge/prose-merge";
import { emptyProse, isBlank, type Prose, type ProseInline, proseOf, proseSchema, proseText } from "./prose";

const form = formFor(2025);
const figure = (cellId: string, unit = true): ProseInline => ({
  type: "liveFigure",
  attrs: { cellId, unit },
});
const line = (...parts: (string | ProseInline)[]): Prose["content"][number] => ({
  type: "paragraph",
  content: parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)),
});
const doc = (...content: Prose["content"]): Prose => ({ type: "doc", content });
const withFigures = (figures: Record<string, string>, chapters = {}): ReportContent => ({
  front: {},
  chapters,
  figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value }])),
});
const content = withFigures({ "received:naturalPerson": "5", "fees:amount": "9.63211" });

describe("a live figure", () => {
  it.each([
    ["received:total", true, "5件"],
    ["received:total", false, "5"],
    ["fees:amount", true, "9.63211万元"],
    ["licences:decisions", true, "［未填：行政许可］"],
    ["received:commercial", true, "［未填：本年新收政府信息公开申请数量·商业企业］"],
    ["outcome.total:commercial", true, "［未填：本年度办理结果·总计·商业企业］"],
    ["litigation:direct.pending", true, "［未填：行政诉讼·未经复议直接起诉·尚未审结］"],
    ["nowhere:total", true, "［表中没有这一项］"],
  ])("%s with its unit (%s) shows %s", (cellId, unit, text) =>
    expect(shownFigure(form, content.figures, { cellId, unit })).toBe(text),
  );

  it.each([
    ["value", "3", "3件"],
    ["change", "3", "较上年增加2件"],
    ["change", "9", "较上年减少4件"],
    ["change", "5.0", "与上年持平"],
  ] as const)("of last year's %s, %s, shows %s", (show, value, text) =>
    expect(
      shownFigure(form, content.figures, { cellId: "received:total", unit: true, past: { show, value } }),
    ).toBe(text),
  );

  it("of last year's number needs none of this year; the change does", () => {
    const past = (show: "value" | "change"): ProseInline => ({
      type: "liveFigure",
      attrs: { cellId: "licences:decisions", unit: true, past: { show, value: "4" } },
    });
    const prose = doc(line("上年", past("value"), "，", past("change")));
    expect(proseSchema.parse(prose)).toEqual(prose);
    expect(liveSpans(prose, form, content.figures).map(({ state }) => state)).toEqual(["filled", "blank"]);
    expect(proseText(shownProse(prose, form, content.figures))).toBe("上年4件，［未填：行政许可］");
  });

  it("that does not parse is as good as blank", () => {
    const typed = { ...emptyContent, figures: { "fees:amount": { value: null, typed: "若干" } } };
    expect(shownFigure(form, typed.figures, { cellId: "fees:amount" })).toBe("［未填：行政事业性收费］");
  });

  it("stands in paragraphs and cells of tables, never in a heading", () => {
    const cell = { type: "tableCell" as const, content: [line(figure("fees:amount"))] };
    const table = { type: "table", content: [{ type: "tableRow", content: [cell] }] };
    expect(proseSchema.safeParse(doc(line("收费", figure("fees:amount")))).success).toBe(true);
    expect(proseSchema.safeParse({ type: "doc", content: [table] }).success).toBe(true);
    const heading = { type: "heading", attrs: { level: 2 }, content: [figure("fees:amount")] };
    expect(proseSchema.safeParse({ type: "doc", content: [heading] }).success).toBe(false);
  });

  it("alone in a chapter is something written", () =>
    expect(isBlank(doc(line(figure("fees:amount"))))).toBe(false));
});

describe("shown prose", () => {
  const prose = doc(
    line("收到申请", figure("received:total"), "，收费", figure("fees:amount"), "。"),
    ...proseOf("末").content,
  );

  it("is plain text, and nothing else is changed", () =>
    expect(shownProse(prose, form, content.figures)).toEqual(
      proseOf("收到申请5件，收费9.63211万元。", "末"),
    ));

  it("is the same object until a figure in it changes", () => {
    const shown = shownProse(prose, form, content.figures);
    const other = withFigures({ ...figuresOf(content), "licences:decisions": "3" });
    expect(shownProse(prose, form, other.figures)).toBe(shown);
    const changed = withFigures({ ...figuresOf(content), "fees:amount": "1" });
    expect(proseText(shownProse(prose, form, changed.figures))).toContain("收费1万元");
    const plain = proseOf("没有数字");
    expect(shownProse(plain, form, content.figures)).toBe(plain);
    const whole = { ...content, chapters: { others: plain } };
    expect(shownContent(whole, form)).toBe(whole);
  });

  it("says where each figure stands in it, in tables too", () => {
    const cells = [[line("甲"), line("乙", figure("fees:amount"))], [line(figure("nowhere:total"))]];
    const table = {
      type: "table" as const,
      content: [
        {
          type: "tableRow" as const,
          content: cells.map((lines) => ({ type: "tableCell" as const, content: lines as never })),
        },
      ],
    };
    const all = doc(...prose.content, table, line(figure("licences:decisions")));
    const texts = shownProse(all, form, content.figures).content.map((block) => proseText(doc(block)));
    const spans = liveSpans(all, form, content.figures);
    expect(spans.map(({ block, from, to }) => texts[block]?.slice(from, to))).toEqual([
      ...["5件", "9.63211万元", "9.63211万元", "［表中没有这一项］", "［未填：行政许可］"],
    ]);
    expect(spans.map(({ state }) => state)).toEqual(["filled", "filled", "filled", "absent", "blank"]);
  });

  it("is what is printed", () => {
    const blocks = compose({ form, content: { ...content, chapters: { others: prose } }, unit: testUnit });
    expect(JSON.stringify(blocks)).toContain("收到申请5件，收费9.63211万元。");
    expect(JSON.stringify(blocks)).not.toContain("liveFigure");
  });
});

it("merging keeps the nodes, and distinguishes a bound number from a typed one", () => {
  const base = proseOf("甲", "乙");
  const mine = doc(line("甲", figure("fees:amount")), ...proseOf("乙").content);
  expect(mergeProse(base, mine, proseOf("甲", "乙改"))).toEqual(
    doc(line("甲", figure("fees:amount")), ...proseOf("乙改").content),
  );
  expect(mergeProse(base, mine, proseOf("甲9.63211万元", "乙"))).toBeNull();
  const bare = doc(line("甲", figure("fees:amount", false)), ...proseOf("乙").content);
  expect(mergeProse(base, mine, bare)).toBeNull();
});

it("a text of another year keeps the figures that this form has, and writes out the others", () => {
  const from = { form: formFor(2020), content: withFigures({ "procurement:amount": "300" }) };
  const prose = doc(line("采购", figure("procurement:amount"), "，申请", figure("received:total")));
  const carried = carriedProse(prose, form, from);
  expect(carried).toEqual(doc(line("采购", "300元", "，申请", figure("received:total"))));
  expect(carriedProse(carried, form, from)).toBe(carried);
  expect(carriedProse(emptyProse, form, from)).toBe(emptyProse);
  const past: ProseInline = {
    type: "liveFigure",
    attrs: { cellId: "received:total", unit: true, past: { show: "value", value: "2" } },
  };
  expect(carriedProse(doc(line("上年", past)), form, from)).toEqual(doc(line("上年", "2件")));
});

function figuresOf({ figures }: ReportContent): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value ?? ""]));
}
