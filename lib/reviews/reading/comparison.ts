import type { Block } from "@/lib/core/document/block";
import { compareVersions, countChanges, counterparts } from "@/lib/core/document/comparison/compare";
import type { Comparison, ReviewEvent } from "../types";

type Version = { id: string; number: number; blocks: Block[] };

/**
 * The number of the version that version `current` is compared with: the last one before it that was returned
 * or published. Null if there is none.
 */
export function comparedNumber(
  current: number,
  events: readonly ReviewEvent[],
  publishedNumbers: readonly number[],
): number | null {
  const before = [...returnedNumbers(events), ...publishedNumbers].filter((each) => each < current);
  return before.length > 0 ? Math.max(...before) : null;
}

/**
 * The changes of the version under review since the one of `comparedNumber`. Null without such a version, as
 * for a first submission. The last of `versions` is under review.
 */
export function comparisonOf(
  versions: readonly Version[],
  events: readonly ReviewEvent[],
  publishedNumbers: readonly number[],
): Comparison | null {
  const version = versions.at(-1);
  const number = version ? comparedNumber(version.number, events, publishedNumbers) : null;
  const before = versions.find((each) => each.number === number);
  if (!version || !before) return null;
  const differences = compareVersions(before.blocks, version.blocks);
  return {
    since: returnedNumbers(events).includes(before.number) ? "returned" : "published",
    versionNumber: before.number,
    differences,
    changes: countChanges(differences),
  };
}

function returnedNumbers(events: readonly ReviewEvent[]): number[] {
  return events.flatMap(({ move, versionNumber }) =>
    move === "return" && versionNumber ? [versionNumber] : [],
  );
}

/**
 * For each version id, the block ids of that version mapped to those under review: notes of an earlier
 * version keep their place, although ids follow from the position.
 */
export function placesNow(versions: readonly Version[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const now = versions.at(-1)?.blocks ?? [];
  return new Map(versions.map(({ id, blocks }) => [id, counterparts(compareVersions(blocks, now))]));
}
