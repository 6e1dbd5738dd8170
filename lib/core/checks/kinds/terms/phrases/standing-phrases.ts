import { applicationsPhrases } from "./applications";
import { disclosurePhrases } from "./disclosure";
import { improvementPhrases } from "./improvement";
import { openingPhrases } from "./opening";
import { organisationPhrases } from "./organisation";
import { choicesOf, NONE, PhraseAutomaton } from "./phrase-automaton";

/**
 * Standing phrases of annual reports, as the national notices and common practice write them; # stands for a number. What
 * stands here is right; what is one character away from it, and is no row of common words itself, is a slip.
 */
const patterns = [
  ...disclosurePhrases,
  ...applicationsPhrases,
  ...organisationPhrases,
  ...improvementPhrases,
  ...openingPhrases,
];

/** A phrase of fewer characters is too near to others. */
export const SHORTEST = 4;

let forwards: PhraseAutomaton | null = null;
let backwards: PhraseAutomaton | null = null;

/** The phrases as they are read. Those shorter than SHORTEST are in it too. */
export function phrasesForwards(): PhraseAutomaton {
  forwards ??= new PhraseAutomaton(patterns, false);
  return forwards;
}

/** The same from their ends. */
export function phrasesBackwards(): PhraseAutomaton {
  backwards ??= new PhraseAutomaton(patterns, true);
  return backwards;
}

/** Whether the characters are a standing phrase. */
export function isStandingPhrase(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const automaton = phrasesForwards();
  let state = automaton.start;
  for (let at = 0; at < text.length && state !== NONE; at += 1)
    state = automaton.next(state, text.charCodeAt(at));
  return automaton.ends(state);
}

/** Every standing phrase, some 26,000, each once. */
export function listStandingPhrases(): string[] {
  return [...new Set(patterns.flatMap(expand).filter(({ length }) => length >= SHORTEST))];
}

function expand(pattern: string): string[] {
  return choicesOf(pattern).reduce<string[]>(
    (begun, choices) => choices.flatMap((choice) => begun.map((each) => each + choice)),
    [""],
  );
}
