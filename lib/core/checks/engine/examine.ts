import type { Form } from "../../editions/form";
import { type LiveSpan, liveSpans, shownContent } from "../../prose/live-figures";
import type { Prose } from "../../prose/prose";
import type { ReportContent } from "../../report";
import { fieldOrder } from "../../steps/progress";
import type { Figures } from "../../tables/figure";
import type { Check, CheckInput, Finding, Severity } from "./check";
import { inParts, remembered } from "./input/input-parts";
import { withLikelyCells } from "./repairs/solve-repairs";

/**
 * A text may be nothing but faults, as a wrong file is: nobody reads more than this many findings of one
 * rule.
 */
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
  const input = inParts(shown(given));
  const found: Finding[] = [];
  for (const check of checks) {
    found.push(...foundBy(check)(input.form, input).slice(0, FINDINGS_MAX));
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

const rules = new WeakMap<Check, (form: Form, input: CheckInput) => readonly Finding[]>();

/** What a rule finds in an input of a form; run again where a part of the input that it read has changed. */
function foundBy(check: Check): (form: Form, input: CheckInput) => readonly Finding[] {
  const known = rules.get(check);
  if (known) return known;
  const run = remembered((_: Form, input: CheckInput) => check.run(input));
  rules.set(check, run);
  return run;
}

/** Live figures as the words that will be printed, here and in last year's report. */
function shown(input: CheckInput): CheckInput {
  const { form, content, lastYear } = input;
  const plain = shownContent(content, form);
  const before = lastYear && { ...lastYear, content: shownBefore(lastYear) };
  if (plain === content) return { ...input, lastYear: before };
  const live = Object.entries(content.chapters).map(([id, prose]) => [
    id,
    spansOf(prose, form, content.figures),
  ]);
  return { ...input, content: plain, live: Object.fromEntries(live), lastYear: before };
}

type LastYear = NonNullable<CheckInput["lastYear"]>;

const lastYears = new WeakMap<ReportContent, LastYear>();

/** Last year's words as printed: the same object for as long as the report is. */
function shownBefore({ form, content }: LastYear): ReportContent {
  const kept = lastYears.get(content);
  if (kept?.form === form) return kept.content;
  const printed = shownContent(content, form);
  lastYears.set(content, { form, content: printed });
  return printed;
}

const spans = new WeakMap<Prose, { form: Form; figures: Figures; found: LiveSpan[] }>();

/** The live figures of a prose: the same array for as long as the prose and the figures are the same. */
function spansOf(prose: Prose, form: Form, figures: Figures): LiveSpan[] {
  const kept = spans.get(prose);
  if (kept?.form === form && kept.figures === figures) return kept.found;
  const found = liveSpans(prose, form, figures);
  spans.set(prose, { form, figures, found });
  return found;
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
