import fc from "fast-check";
import { expect, it } from "vitest";
import { proseOf } from "../../../prose/prose";
import { inputWith } from "../../cases/testing-input";
import { proseFigures2021 } from "../../rules/prose-figures";

/** Sentences with a table's own figures in several wordings; then one number is changed. */

const count = fc.integer({ min: 0, max: 400 });
const facts = fc.record({
  received: count,
  carriedIn: count,
  carriedOut: count,
  review: count,
  made: count,
  penalties: count,
  wording: fc.constantFrom(0, 1, 2),
});
type Stated = {
  received: number;
  carriedIn: number;
  carriedOut: number;
  review: number;
  made: number;
  penalties: number;
  wording: number;
};

const wordings: ((stated: Stated) => string)[] = [
  (stated) =>
    `2025年新收政府信息公开申请${stated.received}件，上年结转${stated.carriedIn}件，结转下年度继续办理${stated.carriedOut}件。被申请行政复议${stated.review}件。制发行政规范性文件${stated.made}件，作出行政处罚决定${stated.penalties}件。`,
  (stated) =>
    `全年共收到公民、法人和其他组织提出的政府信息公开申请 ${stated.received} 件；上年度结转申请 ${stated.carriedIn} 件，另有 ${stated.carriedOut} 件结转至下一年度继续办理。行政复议案件 ${stated.review} 件，本年制定了 ${stated.made} 件行政规范性文件，办理行政处罚 ${stated.penalties} 件。`,
  (stated) =>
    `本年度新收申请${stated.received}件（另有2024年结转${stated.carriedIn}件），结转下一年度办理${stated.carriedOut}件。因政府信息公开发生行政复议共${stated.review}起。出台规范性文件${stated.made}件，行政处罚决定数量为${stated.penalties}件。`,
];

const report = inputWith({ year: 2025 });

function found(counted: Stated, stated: Stated): string[] {
  const figures = {
    "received:naturalPerson": counted.received,
    "carriedIn:naturalPerson": counted.carriedIn,
    "carriedOut:naturalPerson": counted.carriedOut,
    "litigation:review.upheld": counted.review,
    "normativeDocuments:made": counted.made,
    "penalties:decisions": counted.penalties,
  };
  const content = {
    ...report.content,
    chapters: { others: proseOf(wordings[counted.wording]?.(stated) ?? "") },
    figures: {
      ...report.content.figures,
      ...Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value: String(value) }])),
    },
  };
  return proseFigures2021.flatMap((check) => check.run({ ...report, content })).map(({ code }) => code);
}

it("does not report the table's own figures", () => {
  fc.assert(
    fc.property(facts, (one) => {
      expect(found(one, one)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const rules: Record<Exclude<keyof Stated, "wording">, string> = {
  received: "R21-6",
  carriedIn: "R21-7",
  carriedOut: "R21-7",
  review: "R21-8",
  made: "R00-17",
  penalties: "R00-17",
};

it("reports a number that differs from the table, by its rule and no other", () => {
  const which = fc.constantFrom(...(Object.keys(rules) as (keyof typeof rules)[]));
  fc.assert(
    fc.property(facts, which, fc.integer({ min: 1, max: 99 }), (one, changed, by) => {
      const stated = { ...one, [changed]: one[changed] + by };
      // The text may state received and carried-in applications as one number.
      fc.pre(changed !== "received" || by !== one.carriedIn);
      expect(found(one, stated)).toEqual([rules[changed]]);
    }),
    { numRuns: 400 },
  );
});
