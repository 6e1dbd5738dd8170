import { withoutBlanks } from "@/lib/core/prose/blanks";
import { CONFIDENT, type ImportFinding, type Placement } from "./placement";

/** What remains of the certainty after each conflict: with one of them nobody should bring the file in unseen. */
const LEFT = 0.9;

/** Year, unit, table, outline and the file's name: findings by which a document says two things of itself. */
const conflicting = /^I-(year|unit|name|edition|outline)$/;

/**
 * How surely a document was placed, 0 to 1: the share of its characters that stand where they surely belong, less a tenth
 * for every conflict between what its name, title, period, tables, chapters and signature say.
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

/** A certainty after so many further conflicts. */
export function lowered(certainty: number, conflicts: number): number {
  return Math.round(certainty * LEFT ** conflicts * 1000) / 1000;
}
