import fc from "fast-check";
import { expect, it } from "vitest";
import { proseOf } from "../../../prose/prose";
import { inputWith } from "../../cases/testing-input";
import { proseFigures2021 } from "../../rules/prose-figures";

/** Sentences with a total and its categories in many notations, with numbers that add up. */

const names = ["机构职能", "政策法规", "规划计划", "业务工作", "财政预决算", "应急管理", "统计数据"];
const totalWords = ["共公开信息", "2025年累计公开信息", "全年共发布信息", "一年来，全镇共公开各类信息"];

type List = {
  counts: number[];
  lead: string;
  opening: string;
  separator: string;
  manner: number;
  other: boolean;
  comma: boolean;
};

const list = fc.record({
  counts: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 7 }),
  lead: fc.constantFrom(...totalWords),
  opening: fc.constantFrom(
    "，其中",
    "。其中",
    "，其中：",
    "，包括",
    "，具体包括：",
    "。按内容分，",
    "：",
    "，其中包括",
  ),
  separator: fc.constantFrom("、", "，", "；"),
  manner: fc.constantFrom(0, 1, 2, 3, 4),
  other: fc.boolean(),
  comma: fc.boolean(),
});

function sentence({ counts, lead, opening, separator, manner, other, comma }: List, total: number): string {
  const parts = counts.map((count, at) => {
    const name = other && at === counts.length - 1 ? "其他" : (names[at] ?? "");
    const number = comma ? count.toLocaleString("en-US") : String(count);
    if (manner === 0) return `${name}类${number}条`;
    if (manner === 1) return `${name}类信息 ${number} 条`;
    if (manner === 2) return `${at + 1}.${name}类${number}条`;
    if (manner === 3) return `${number}条${name}类信息`;
    return `${name}类（含转发）有${number}条`;
  });
  return `${lead}${comma ? total.toLocaleString("en-US") : total}条${opening}${parts.join(separator)}。`;
}

const report = inputWith({ year: 2025 });

function arithmetic(text: string): string[] {
  const input = { ...report, content: { ...report.content, chapters: { others: proseOf(text) } } };
  return proseFigures2021.flatMap((check) => check.run(input)).map(({ code }) => code);
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

it("does not report parts that add up", () => {
  fc.assert(
    fc.property(list, (one) => {
      expect(arithmetic(sentence(one, sum(one.counts)))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("reports a changed part: an error if too large; if too small, depending on what the list claims", () => {
  fc.assert(
    fc.property(list, fc.nat(), fc.integer({ min: 1, max: 500 }), fc.boolean(), (one, at, by, more) => {
      const total = sum(one.counts);
      const index = at % one.counts.length;
      const before = one.counts[index] ?? 1;
      fc.pre(more || before > by);
      const counts = one.counts.with(index, more ? before + by : before - by);
      // Where the first parts alone make the total, the later ones may count something else: no fault then.
      fc.pre(!counts.slice(0, -1).some((_, end) => sum(counts.slice(0, end + 1)) === total));
      const found = more ? "R00-10" : one.other ? "R00-12" : "R00-21";
      expect(arithmetic(sentence({ ...one, counts }, total))).toEqual([found]);
    }),
    { numRuns: 600 },
  );
});
