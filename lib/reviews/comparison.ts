import type { Block } from "@/lib/core/document/block";
import { compareVersions, countChanges, counterparts } from "@/lib/core/document/compare";
import type { Comparison, ReviewEvent } from "./types";

type Version = { id: string; number: number; blocks: Block[] };

/**
 * What changed in the version under review since the county sent one back or, in a correction, since what is public:
 * the later of the two. Null for a first submission, and where the version itself was returned or published.
 * `versions` are all of the report's, the last being under review.
 */
export function comparisonOf(
  versions: readonly Version[],
  events: readonly ReviewEvent[],
  publishedNumbers: readonly number[],
): Comparison | null {
  const version = versions.at(-1);
  if (!version) return null;
  const returned = events.flatMap(({ move, versionNumber }) =>
    move === "return" && versionNumber ? [versionNumber] : [],
  );
  const number = Math.max(0, ...[...returned, ...publishedNumbers].filter((each) => each < version.number));
  const before = versions.find((each) => each.number === number);
  if (!before) return null;
  const differences = compareVersions(before.blocks, version.blocks);
  return {
    since: returned.includes(number) ? "returned" : "published",
    versionNumber: number,
    differences,
    changes: countChanges(differences),
  };
}

/**
 * For each version, by id, where its blocks are found in the version under review: notes of an earlier version lead to
 * the place that they speak of, though ids follow from the position and have moved on.
 */
export function placesNow(versions: readonly Version[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const now = versions.at(-1)?.blocks ?? [];
  return new Map(versions.map(({ id, blocks }) => [id, counterparts(compareVersions(blocks, now))]));
}
