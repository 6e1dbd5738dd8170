import fc from "fast-check";
import { places } from "./places";

/** One operation of the user, in the first or the second tab. */
export type Operation = { tab: 0 | 1 } & (
  | { kind: "type"; at: "Home" | "End"; line: boolean }
  | { kind: "compose" | "paste" | "replace" | "undo" | "figure" | "online" | "offline" | "reload" | "pause" }
  | { kind: "step"; place: number }
  | { kind: "choose"; keep: "current" | "setAside" }
);

/** Relative frequencies. */
const weights: Record<Operation["kind"], number> = {
  type: 8,
  compose: 4,
  paste: 3,
  replace: 2,
  undo: 4,
  figure: 2,
  step: 5,
  offline: 1,
  online: 1,
  reload: 1,
  pause: 2,
  choose: 1,
};

const details = {
  type: { at: fc.constantFrom("Home", "End"), line: fc.boolean() },
  step: { place: fc.nat(places.length - 1) },
  choose: { keep: fc.constantFrom("current", "setAside") },
} as const;

const operation = fc.oneof(
  ...(Object.keys(weights) as Operation["kind"][]).map((kind) => ({
    weight: weights[kind],
    arbitrary: fc.record({
      kind: fc.constant(kind),
      // Mostly one tab: two writing in turn are rarer.
      tab: fc.constantFrom(0, 0, 1),
      ...(kind in details ? details[kind as keyof typeof details] : {}),
    }) as unknown as fc.Arbitrary<Operation>,
  })),
);

const sequence = fc.array(operation, { minLength: 3, maxLength: 14, size: "max" });

/** The sequence of a seed, always the same. */
export function sequenceOf(seed: number): Operation[] {
  return fc.sample(sequence, { seed, numRuns: 1 })[0] ?? [];
}

/** Number of operations by kind. */
export function countsOf(operations: readonly Operation[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of operations) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
