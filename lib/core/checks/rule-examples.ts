import { shownProse } from "../prose/live-figures";
import { blockText } from "../prose/prose";
import { parsePath } from "../report";
import { allCases } from "./cases/all-cases";
import { inputWith } from "./cases/testing-input";
import { checksOf } from "./edition-checks";
import type { CheckInput, Finding, Passage } from "./engine/check";
import { examine } from "./engine/examine";

/** A fault of our own making, and what the examination says to it. */
export type RuleExample = {
  code: string;
  /** The report year in which it stands. */
  year: number;
  /** The sentence with the words at fault apart; null where the fault is in no sentence. */
  written: { before: string; words: string; after: string } | null;
  /** What is compared, where that is not words: both sides with their values. */
  sides: readonly { label: string; value: string }[];
  message: string;
  repair: string | null;
};

let kept: ReadonlyMap<string, RuleExample> | null = null;

/**
 * One example for each code: of the labelled cases one that this rule finds, alone where there is such a
 * case. So no example says anything that the rule does not.
 */
export function ruleExamples(): ReadonlyMap<string, RuleExample> {
  kept ??= collected();
  return kept;
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

/** Examples are read at a glance. */
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
