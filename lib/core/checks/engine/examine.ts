import type { Form } from "../../editions/form";
import { type LiveSpan, liveSpans, shownContent } from "../../prose/live-figures";
import type { Prose } from "../../prose/prose";
import type { ReportContent } from "../../report";
import { fieldOrder } from "../../steps/progress";
import type { Figures } from "../../tables/figure";
import type { Check, CheckInput, Finding, Severity } from "./check";
import { inParts, remembered } from "./input/input-parts";
import { withLikelyCells } from "./repairs/solve-repairs";

/** Limit for the findings of one rule: in a wrong file everything is a fault, and nobody reads more. */
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

/** The same in steps, one for each rule, so that a slow computer can handle key presses in between. */
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

/**
 * Returns the findings of a rule for inputs of a form; it runs again only if a part of the input that it read
 * has changed.
 */
function foundBy(check: Check): (form: Form, input: CheckInput) => readonly Finding[] {
  const known = rules.get(check);
  if (known) return known;
  const run = remembered((_: Form, input: CheckInput) => check.run(input));
  rules.set(check, run);
  return run;
}

/** Replaces live figures by the words that will be printed, here and in last year's report. */
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

/** Last year's text as printed; cached by the report object. */
function shownBefore({ form, content }: LastYear): ReportContent {
  const kept = lastYears.get(content);
  if (kept?.form === form) return kept.content;
  const printed = shownContent(content, form);
  lastYears.set(content, { form, content: printed });
  return printed;
}

const spans = new WeakMap<Prose, { form: Form; figures: Figures; found: LiveSpan[] }>();

/** The live figures of a prose; cached while the prose and the figures are the same objects. */
function spansOf(prose: Prose, form: Form, figures: Figures): LiveSpan[] {
  const kept = spans.get(prose);
  if (kept?.form === form && kept.figures === figures) return kept.found;
  const found = liveSpans(prose, form, figures);
  spans.set(prose, { form, figures, found });
  return found;
}

/** The same fault may occur twice in a chapter: the second gets a key of its own. */
function numbered(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, times);
    return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` };
  });
}
