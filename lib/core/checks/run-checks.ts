import { checksOf } from "./edition-checks";
import type { CheckInput, Finding } from "./engine/check";
import { examine, examineInSteps } from "./engine/examine";

/**
 * Every finding of the rules of the form's edition: errors first, then warnings, then hints, each in printed
 * order.
 */
export function runChecks(input: CheckInput): Finding[] {
  return examine(checksOf(input.form.edition), input);
}

/** The same in steps, so that a page can handle key presses between two. */
export function runChecksInSteps(input: CheckInput): Generator<undefined, Finding[]> {
  return examineInSteps(checksOf(input.form.edition), input);
}
