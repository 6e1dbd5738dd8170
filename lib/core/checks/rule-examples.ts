import { shownProse } from "../prose/live-figures";
import { blockText } from "../prose/prose";
import { parsePath } from "../report";
import { allCases } from "./cases/all-cases";
import { inputWith } from "./cases/testing-input";
import { checksOf } from "./edition-checks";
import type { CheckInput, Finding, Passage } from "./engine/check";
import { examine } from "./engine/examine";

/** An invented example of a fault, and the finding on it. */
export type RuleExample = {
  code: string;
  /** The report year of the example. */
  year: number;
  /** The sentence with the faulty words marked; null if the fault is in no sentence. */
  written: { before: string; words: string; after: string } | null;
  /** The values that are compared if the fault is not in words: both sides. */
  sides: readonly { label: string; value: string }[];
  message: string;
  repair: string | null;
};

let examples: ReadonlyMap<string, RuleExample> | null = null;

/**
 * One example for each code, from the labelled cases that this rule finds; preferably a case with no other
 * finding. Every example is therefore a real result of the rule.
 */
export function ruleExamples(): ReadonlyMap<string, RuleExample> {
  examples ??= collected();
  return examples;
}

function collected(): ReadonlyMap<string, RuleExample> {
  const examples = new Map<string, RuleExample>();
  const cases = [...allCases()].sort((one, other) => one.finds.length - other.finds.length);
  for (const { report, finds } of cases)
    for (const code of finds) {
      if (examples.has(code)) continue;
      const input = inputWith(report);
      const rule = checksOf(input.form.edition).filter((check) => check.code === code);
      const [found] = examine(rule, input);
      if (found) examples.set(code, exampleOf(input, found));
    }
  return examples;
}

function exampleOf(input: CheckInput, { code, message, places, sides, repairs }: Finding): RuleExample {
  const written = places.flatMap((place) => sentenceOf(input, place) ?? [])[0] ?? null;
  return {
    code,
    year: input.form.year,
    written,
    sides: written ? [] : sides,
    message,
    repair: repairs[0]?.label ?? null,
  };
}

/** Characters on either side: examples should be readable at a glance. */
const AROUND = 40;

function sentenceOf({ form, content }: CheckInput, { path, passage }: { path: string; passage?: Passage }) {
  const parsed = parsePath(path);
  const prose = parsed?.kind === "chapter" ? content.chapters[parsed.chapterId] : undefined;
  const block = passage && prose && shownProse(prose, form, content.figures).content[passage.block];
  if (!block || block.type === "picture") return null;
  const line = blockText(block);
  const { from, to } = passage;
  const before = line.slice(Math.max(0, from - AROUND), from);
  const after = line.slice(to, to + AROUND);
  return {
    before: from > AROUND ? `…${before}` : before,
    words: line.slice(from, to),
    after: to + AROUND < line.length ? `${after}…` : after,
  };
}
