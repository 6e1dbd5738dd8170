import { liveSpans, shownContent } from "../../prose/live-figures";
import { fieldOrder } from "../../steps/progress";
import type { Check, CheckInput, Finding, Severity } from "./check";
import { withLikelyCells } from "./repairs/solve-repairs";

/** A text may be nothing but faults, as a wrong file is: nobody reads more than this many findings of one rule. */
const FINDINGS_MAX = 200;

const order: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Every finding of these rules at once: errors first, then warnings, then hints, each in printed order. */
export function examine(checks: readonly Check[], given: CheckInput): Finding[] {
  const steps = examineInSteps(checks, given);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, with a step after each rule: a slow computer answers the keys that come between two. */
export function* examineInSteps(
  checks: readonly Check[],
  given: CheckInput,
): Generator<undefined, Finding[]> {
  const input = shown(given);
  const found: Finding[] = [];
  for (const check of checks) {
    found.push(...check.run(input).slice(0, FINDINGS_MAX));
    yield;
  }
  if (found.length === 0) return [];
  const findings = numbered(found);
  const position = fieldOrder(input.form);
  const at = (finding: Finding) => (finding.places[0] ? position(finding.places[0].path) : 0);
  return withLikelyCells(checks, input, findings)
    .map((finding) => ({ finding, rank: order[finding.severity], at: at(finding) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ finding }) => finding);
}

/** Live figures as the words that will be printed, here and in last year's report. */
function shown(input: CheckInput): CheckInput {
  const { form, content, lastYear } = input;
  const plain = shownContent(content, form);
  const before = lastYear && { ...lastYear, content: shownContent(lastYear.content, lastYear.form) };
  if (plain === content) return { ...input, lastYear: before };
  const live = Object.entries(content.chapters).map(([id, prose]) => [
    id,
    liveSpans(prose, form, content.figures),
  ]);
  return { ...input, content: plain, live: Object.fromEntries(live), lastYear: before };
}

/** The same words may be at fault twice in a chapter: the second keeps a key of its own. */
function numbered(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, times);
    return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` };
  });
}
