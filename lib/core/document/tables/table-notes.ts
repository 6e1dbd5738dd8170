import type { Finding } from "../../checks/engine/check";
import type { Form } from "../../editions/form";
import { type FieldPath, parsePath } from "../../report";
import { explanationsOf } from "../../workflow/explanation";

/**
 * A sentence published under a table: why a figure does not follow from last year's or from the sum of the
 * units, or why a sum breaks a rule.
 */
export type TableNote = { tableId: string; text: string };

/** `followsSums`: true for a county's own report whose figures are the sums of its units. */
type PrintedReport = { followsSums: boolean };

/**
 * The township's explanations of figures that do not follow from last year's report, published under the
 * tables concerned: R21-4 and similar rules require a written explanation, and readers who compare two years
 * need it. The same holds for R00-126, on a county's figures next to the sums of its units, and in such a
 * report for every other rule on figures that a sum breaks: no unit alone can answer for it. Explanations of
 * other warnings are not published.
 */
export function tableNotes(
  form: Form,
  findings: readonly Finding[],
  explanations: readonly { findingKey: string; text: string }[],
  report: PrintedReport,
): TableNote[] {
  const written = explanationsOf(findings, explanations);
  const printed = findings.filter((finding) => isPublic(finding, report));
  return printed.flatMap(({ key, message, places }) => {
    const text = written.get(key)?.text.trim();
    const tableId = places[0] && tableOf(form, places[0].path);
    return text && tableId ? [{ tableId, text: `${message}。${stopped(text)}` }] : [];
  });
}

/** True for a warning whose explanation is published with the report. */
export function isPublic(
  { group, severity, places }: Pick<Finding, "group" | "severity" | "places">,
  { followsSums }: PrintedReport,
): boolean {
  return (
    (group === "lastYear" ||
      group === "sums" ||
      (followsSums && (group === "table" || group === "tables"))) &&
    severity === "warning" &&
    places[0]?.path.startsWith("figure.") === true
  );
}

function tableOf(form: Form, path: FieldPath): string | undefined {
  const parsed = parsePath(path);
  return parsed?.kind === "figure" ? form.cells.get(parsed.cellId)?.table.id : undefined;
}

/** The text with a full stop at its end. */
export function stopped(text: string): string {
  return /[。！？.!?]$/.test(text) ? text : `${text}。`;
}
