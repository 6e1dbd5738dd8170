import type { Check, CheckInput, Finding, Side } from "./check";
import type { Rule } from "./finding";
import { type Line, linesOf, passageFinding, rewrite } from "./passages";

/**
 * Words [from, to) of a line that a rule objects to. `instead` is what one click puts in their place, or in that of `span`;
 * `unsure` where the words may be right as well, so that a reader is only asked to look.
 */
export type Fault = {
  from: number;
  to: number;
  message: string;
  instead?: { text: string; label: string; span?: readonly [number, number] };
  sides?: Side[];
  unsure?: boolean;
};

export type FaultsIn = (line: Line, input: CheckInput) => readonly Fault[];

/** One text may be nothing but faults, as a pasted page is: nobody reads more than this many findings of one rule. */
const FINDINGS_MAX = 100;

/** A rule that reads the report line by line. */
export function wordsAtFault(rule: Rule, faultsIn: FaultsIn): Check {
  return {
    ...rule,
    run: (input) => {
      const findings: Finding[] = [];
      for (const line of linesOf(input)) {
        for (const fault of faultsIn(line, input)) {
          if (findings.length === FINDINGS_MAX) return findings;
          findings.push(faultFinding(rule, input, line, fault));
        }
      }
      return findings;
    },
  };
}

/** The finding of one fault, for rules that read more than a line at a time. */
export function faultFinding(rule: Rule, input: CheckInput, line: Line, fault: Fault): Finding {
  const { from, to, message, instead, sides, unsure } = fault;
  const [first, end] = instead?.span ?? [from, to];
  const repairs = instead ? [rewrite(line, first, end, instead.text, instead.label)] : [];
  const told: Rule = unsure ? { ...rule, severity: "hint" } : rule;
  return passageFinding(told, input, line, [from, to], { message, repairs, ...(sides ? { sides } : {}) });
}
