import type { Form } from "../editions/form";
import type { ReportContent } from "../report";
import { figureFault } from "../tables/figures";
import { isComputed } from "../tables/table";
import { holdsPath, type Step, type StepFinding, stepOfPath } from "./progress";

/** What is still to be done before a report can be handed over, as counts. */
export type Owed = {
  /** Cells without a figure. */
  blanks: number;
  /** Other places where something has not been written yet. */
  gaps: number;
  unexplained: number;
  /** Chapters with words of another year's report that were neither changed nor confirmed. */
  unconfirmed: number;
  notes: number;
  versions: number;
};

type Sources = {
  /** Findings with equal messages merged (`mergeRepeats`): one explanation applies to all their places. */
  findings: readonly (StepFinding & { key: string })[];
  /** Keys of the findings that are explained. */
  explained: ReadonlySet<string>;
  /** The path of the place of each note of the county that has not been answered. */
  openNotes: readonly string[];
  /** Paths of the fields that have two conflicting versions. */
  conflicts: readonly string[];
  /** Conflicts whose fields are not known yet: they belong to the checks step. */
  moreConflicts?: number;
};

/**
 * What is still to be done in a step; the checks step sums up the whole report. Blank cells count if a
 * finding requires them. What is missing is to be filled in, and not to be explained.
 */
export function stepOwed(step: Step, form: Form, content: ReportContent, sources: Sources): Owed {
  const whole = step.kind === "checks";
  const here = (path: string) => whole || holdsPath(step, form, path);
  const own = sources.findings.filter(({ places }) => places.some(({ path }) => here(path)));
  const open = own.filter(
    ({ severity, key }) => severity === "error" || (severity === "warning" && !sources.explained.has(key)),
  );
  const missing = open.filter((finding) => finding.missing);
  const ofCells = missing.filter(({ places }) => places.some(({ path }) => path.startsWith("figure.")));
  const blanks = [...form.cells.values()].filter(
    (cell) =>
      !isComputed(cell) &&
      here(`figure.${cell.id}`) &&
      isUnfilled(content, cell.id) &&
      !figureFault(content.figures[cell.id], cell),
  );
  const warnings = open.filter(({ severity, missing }) => severity === "warning" && !missing);
  const unconfirmed = warnings.filter(({ confirmation }) => confirmation !== undefined).length;
  return {
    blanks: ofCells.length > 0 ? blanks.length : 0,
    gaps: missing.length - ofCells.length,
    unexplained: warnings.length - unconfirmed,
    unconfirmed,
    // As the notes are shown: each in one step, also one whose field the form no longer has.
    notes: sources.openNotes.filter((path) => whole || stepOfPath(form, path) === step.id).length,
    versions: sources.conflicts.filter(here).length + (whole ? (sources.moreConflicts ?? 0) : 0),
  };
}

/** “待填 12格、1处 · 待核对 往年文字 · 待说明 2 · 两个版本 1”; empty if nothing is left to do. */
export function owedWords({ blanks, gaps, unexplained, unconfirmed, notes, versions }: Owed): string {
  const toFill = [blanks > 0 ? `${blanks}格` : "", gaps > 0 ? `${gaps}处` : ""].filter(Boolean);
  return [
    toFill.length > 0 ? `待填 ${toFill.join("、")}` : "",
    unconfirmed > 0 ? `待核对 往年文字${unconfirmed > 1 ? ` ${unconfirmed}章` : ""}` : "",
    unexplained > 0 ? `待说明 ${unexplained}` : "",
    notes > 0 ? `待答复批注 ${notes}` : "",
    versions > 0 ? `两个版本 ${versions}` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function isUnfilled({ figures }: ReportContent, id: string): boolean {
  return (figures[id]?.value ?? null) === null;
}
