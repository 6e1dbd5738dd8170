import { PREFACE } from "../../report";
import type { Check, CheckInput, Finding, Side } from "./check";
import type { Rule } from "./finding";
import { remembered } from "./input/input-parts";
import { type Line, linesByChapter, passageFinding, rewrite } from "./passages";

/**
 * Words [from, to) of a line that a rule objects to. `instead` replaces them, or `span`, with one click;
 * `unsure` marks words that may be right, so that the reader is only asked to check.
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

/** Limit for the findings of one rule: in a pasted page everything may be a fault, and nobody reads more. */
const FINDINGS_MAX = 100;

const none: readonly Finding[] = [];

/** A rule that reads the report line by line. */
export function wordsAtFault(rule: Rule, faultsIn: FaultsIn): Check {
  return {
    ...rule,
    run: findingsByLine((line, input) => {
      const faults = faultsIn(line, input);
      return faults.length === 0
        ? none
        : faults.slice(0, FINDINGS_MAX).map((fault) => faultFinding(rule, input, line, fault));
    }),
  };
}

/**
 * Reads every line. After a change, only the changed chapters are read again, and chapters for which a
 * changed part of the input was read.
 */
function findingsByLine(
  findingsIn: (line: Line, input: CheckInput) => readonly Finding[],
): (input: CheckInput) => Finding[] {
  const inChapter = remembered((lines: readonly Line[], input) =>
    upToMax(lines, (line) => findingsIn(line, input)),
  );
  return (input) => [...upToMax(linesByChapter(input), (lines) => inChapter(lines, input))];
}

function upToMax<Part>(
  parts: readonly Part[],
  findingsIn: (part: Part) => readonly Finding[],
): readonly Finding[] {
  let findings: Finding[] | null = null;
  for (const part of parts) {
    const found = findingsIn(part);
    if (found.length === 0) continue;
    findings ??= [];
    findings.push(...found.slice(0, FINDINGS_MAX - findings.length));
    if (findings.length === FINDINGS_MAX) break;
  }
  return findings ?? none;
}

/** A label or a button above the opening, left over from the page that the text was copied from. */
function isOfPage({ chapterId, kind, text }: Line): boolean {
  return (
    chapterId === PREFACE &&
    kind === "paragraph" &&
    text.length < 60 &&
    !/[。；，]|联系|电话|地址|邮/.test(text)
  );
}

/** The finding of one fault, for rules that read more than a line at a time. */
export function faultFinding(rule: Rule, input: CheckInput, line: Line, fault: Fault): Finding {
  const { from, to, message, instead, sides, unsure } = fault;
  const [first, end] = instead?.span ?? [from, to];
  const repairs = instead ? [rewrite(line, first, end, instead.text, instead.label)] : [];
  const effectiveRule: Rule = unsure || isOfPage(line) ? { ...rule, severity: "hint" } : rule;
  return passageFinding(effectiveRule, input, line, [from, to], {
    message,
    repairs,
    ...(sides ? { sides } : {}),
  });
}
