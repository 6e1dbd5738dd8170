import { applicationsPhrases } from "./applications";
import { disclosurePhrases } from "./disclosure";
import { improvementPhrases } from "./improvement";
import { openingPhrases } from "./opening";
import { organisationPhrases } from "./organisation";

const patterns = [
  ...disclosurePhrases,
  ...applicationsPhrases,
  ...organisationPhrases,
  ...improvementPhrases,
  ...openingPhrases,
];

/** A phrase of fewer characters is too near to others. */
const SHORTEST = 4;

/**
 * Standing phrases of annual reports, as the national notices and common practice write them; # stands for a number. What
 * stands here is right; what is one character away from it, and is no row of common words itself, is a slip.
 */
export const standingPhrases: readonly string[] = [
  ...new Set(patterns.flatMap(expand).filter(({ length }) => length >= SHORTEST)),
];

/** Every phrase of a pattern: “{全年|}公开{政府|}信息” stands for four. Pure. */
function expand(pattern: string): string[] {
  // What stands between braces comes at every second place.
  return pattern
    .split(/[{}]/)
    .reduce<string[]>(
      (begun, part, at) =>
        at % 2 === 0
          ? begun.map((each) => each + part)
          : part.split("|").flatMap((choice) => begun.map((each) => each + choice)),
      [""],
    );
}
