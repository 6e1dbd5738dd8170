import type { Block } from "@/lib/core/document/block";
import { type BlockDifference, countChanges, counterparts } from "@/lib/core/document/comparison/compare";
import { differencesOf } from "@/lib/reports/long/long-work";
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

/** The changes of the version under review since each version before it, by its id. */
export type ChangesSince = ReadonlyMap<string, readonly BlockDifference[]>;

/** Each is computed once. The last of `versions` is under review. */
export async function changesSince(versions: readonly Version[]): Promise<ChangesSince> {
  const blocks = versions.at(-1)?.blocks ?? [];
  const earlier = versions.slice(0, -1);
  return new Map(
    await Promise.all(
      earlier.map(async (each) => [each.id, await differencesOf(each.blocks, blocks)] as const),
    ),
  );
}

/**
 * The changes of the version under review since the one of `comparedNumber`. Null without such a version, as
 * for a first submission. The last of `versions` is under review.
 */
export function comparisonOf(
  versions: readonly Version[],
  changes: ChangesSince,
  events: readonly ReviewEvent[],
  publishedNumbers: readonly number[],
): Comparison | null {
  const version = versions.at(-1);
  const number = version ? comparedNumber(version.number, events, publishedNumbers) : null;
  const before = versions.find((each) => each.number === number);
  const differences = before && changes.get(before.id);
  if (!before || !differences) return null;
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
export function placesNow(
  versions: readonly Version[],
  changes: ChangesSince,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    versions.map(({ id, blocks }) => {
      const differences = changes.get(id);
      return [
        id,
        differences ? counterparts(differences) : new Map(blocks.map((block) => [block.id, block.id])),
      ];
    }),
  );
}
