import { applicationsPhrases } from "./applications";
import { clausePhrases } from "./clauses";
import { disclosurePhrases } from "./disclosure";
import { improvementPhrases } from "./improvement";
import { openingPhrases } from "./opening";
import { organisationPhrases } from "./organisation";
import { choicesOf, NONE, PhraseAutomaton } from "./phrase-automaton";
import { usualPhrases } from "./usual";

/**
 * Standing phrases of annual reports as the national notices and common practice write them; # stands for a
 * number. Text that differs from one by a single character and is not itself a sequence of common words is a
 * mistake.
 */
const patterns = [
  ...disclosurePhrases,
  ...applicationsPhrases,
  ...organisationPhrases,
  ...improvementPhrases,
  ...openingPhrases,
  ...usualPhrases,
  ...clausePhrases,
];

/** Shorter phrases, in characters, are too similar to others. */
export const SHORTEST = 4;

let forwards: PhraseAutomaton | null = null;
let backwards: PhraseAutomaton | null = null;

/** The automaton of all phrases, read forwards. It also contains phrases shorter than SHORTEST. */
export function phrasesForwards(): PhraseAutomaton {
  forwards ??= new PhraseAutomaton(patterns, false);
  return forwards;
}

/** The same, read from the end. */
export function phrasesBackwards(): PhraseAutomaton {
  backwards ??= new PhraseAutomaton(patterns, true);
  return backwards;
}

/** All pairs of neighbouring characters in a standing phrase. */
export function pairsOfPhrases(): string[] {
  return patterns
    .flatMap((pattern) => pattern.split(/[^\u4e00-\u9fff]+/))
    .flatMap((words) => Array.from(words.slice(1), (character, at) => words.charAt(at) + character));
}

/** True if the text is a standing phrase. */
export function isStandingPhrase(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const automaton = phrasesForwards();
  let state = automaton.start;
  for (let at = 0; at < text.length && state !== NONE; at += 1)
    state = automaton.next(state, text.charCodeAt(at));
  return automaton.ends(state);
}

/** Every standing phrase of at least SHORTEST characters, about 41,000, without duplicates. */
export function listStandingPhrases(): string[] {
  return [...new Set(patterns.flatMap(expand).filter(({ length }) => length >= SHORTEST))];
}

function expand(pattern: string): string[] {
  return choicesOf(pattern).reduce<string[]>(
    (begun, choices) => choices.flatMap((choice) => begun.map((each) => each + choice)),
    [""],
  );
}
