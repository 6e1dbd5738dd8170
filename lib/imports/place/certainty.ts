import { withoutBlanks } from "@/lib/core/prose/blanks";
import { CONFIDENT, type ImportFinding, type Placement } from "./placement";

/** Factor for each conflict: with one of them a file is not accepted without a look. */
const LEFT = 0.9;

/** Year, unit, table, outline and file name: findings where a document contradicts itself. */
const conflicting = /^I-(year|unit|name|edition|outline)$/;

/**
 * How certain the placement of a document is, from 0 to 1: the share of its characters with a certain place,
 * less a tenth for each contradiction between its file name, title, period, tables, chapters and signature.
 */
export function certaintyOf(
  placements: readonly Placement[],
  unplaced: readonly Placement[],
  findings: readonly ImportFinding[],
): number {
  const lengthOf = (some: readonly Placement[]) =>
    some.reduce((sum, { text }) => sum + withoutBlanks(text).length, 0);
  const whole = lengthOf(placements) + lengthOf(unplaced);
  const sure = lengthOf(placements.filter(({ confidence }) => confidence >= CONFIDENT));
  const conflicts = findings.filter(({ code, severity }) => severity !== "hint" && conflicting.test(code));
  return whole === 0 ? 0 : lowered(sure / whole, conflicts.length);
}

/** The certainty after this many additional conflicts. */
export function lowered(certainty: number, conflicts: number): number {
  return Math.round(certainty * LEFT ** conflicts * 1000) / 1000;
}
