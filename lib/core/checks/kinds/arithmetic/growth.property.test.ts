import Big from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { proseOf } from "../../../prose/prose";
import { inputWith } from "../../cases/testing-input";
import { arithmetic2021 } from "../../rules/arithmetic";

/** Counts of two years in several wordings, first with the computed change, then with a different one. */

const wordings: ((now: number, before: number, verb: string, by: string) => string)[] = [
  (now, before, verb, by) => `印发宣传册${now}份，比上年${verb}${by}%（上年${before}份）。`,
  (now, before, verb, by) => `宣传册由上年的${before}份变为${now}份，同比${verb}了${by}%。`,
  (now, before, verb, by) =>
    `全年印发宣传册${now}份，较2024年${verb}${Math.abs(now - before)}份，${verb}${by}%。`,
];

const counts = fc
  .record({
    now: fc.integer({ min: 1, max: 900 }),
    before: fc.integer({ min: 1, max: 900 }),
    wording: fc.constantFrom(...wordings),
    decimals: fc.constantFrom(0, 1, 2),
  })
  .filter(({ now, before }) => now !== before);

const report = inputWith({ year: 2025 });

function found(text: string): string[] {
  const input = { ...report, content: { ...report.content, chapters: { others: proseOf(text) } } };
  return arithmetic2021.flatMap((check) => check.run(input)).map(({ code }) => code);
}

function share(now: number, before: number, decimals: number): Big {
  return new Big(now - before).abs().times(100).div(before).round(decimals, Big.roundHalfUp);
}

it("does not report a change that equals the computed one", () => {
  fc.assert(
    fc.property(counts, ({ now, before, wording, decimals }) => {
      const verb = now > before ? "增长" : "下降";
      const by = share(now, before, decimals).toFixed(decimals);
      expect(found(wording(now, before, verb, by))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it("reports a wrong percentage or a wrong direction exactly once", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 3, max: 60 }), fc.boolean(), (one, off, turned) => {
      const { now, before, wording } = one;
      const verb = now > before !== turned ? "增长" : "下降";
      const by = share(now, before, 0)
        .plus(turned ? 0 : off)
        .toFixed();
      // With both a number of units and a percentage, last year's count follows from the sentence itself.
      fc.pre(!turned || wording !== wordings[2]);
      expect(found(wording(now, before, verb, by))).toEqual(["R00-22"]);
    }),
    { numRuns: 200 },
  );
});
