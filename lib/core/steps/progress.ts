import type { Form } from "../editions/form";
import { chapterNumber } from "../prose/numbering/numbering";
import { isBlank, textOf } from "../prose/prose";
import { type FieldPath, frontFields, PREFACE, parsePath, type ReportContent } from "../report";

/** The steps of writing a report, and their progress. Everything is derived from the form. */

export type Step = {
  /**
   * "front", "chapter-<id>", "table-<id>", "checks", "preview", "sign-off": the last segment of the step's
   * URL.
   */
  id: string;
  kind: "front" | "chapter" | "table" | "checks" | "preview" | "signOff";
  /** “一、总体情况”, “基本信息”, “统计表”. */
  title: string;
  /** The prose written in this step; the front step includes the preface. */
  chapterId?: string;
  /** The tables filled in here: a chapter's own, or one annex. */
  tableIds: string[];
};

/** The fields of a finding that determine the progress of a step. */
export type StepFinding = {
  severity: string;
  /** True if nothing is wrong, but something has not been filled in yet. */
  missing?: boolean | undefined;
  /** Set if a click confirms that it is right as it is. */
  confirmation?: string | undefined;
  places: readonly { path: string }[];
};

export type StepProgress = "untouched" | "begun" | "errors" | "done";

/** The stages of the work, in its order: text takes its numbers over from the tables. */
export type Stage = "figures" | "prose" | "submission";
export const stageLabels: Readonly<Record<Stage, string>> = {
  figures: "先填统计表",
  prose: "再写文字",
  submission: "检查、报送",
};

/** The stage that a step belongs to; null for the front matter, which comes before all. */
export function stageOf({ kind, tableIds }: Pick<Step, "kind" | "tableIds">): Stage | null {
  if (kind === "front") return null;
  if (kind !== "chapter" && kind !== "table") return "submission";
  return tableIds.length > 0 ? "figures" : "prose";
}

/**
 * The steps in the order of the work, which the rail, “下一步” and the handbooks follow: front matter, the
 * chapters with tables, the annexes, the other chapters, then checks, preview and sign-off.
 */
export function stepsOf(form: Form): Step[] {
  const written = printedSteps(form);
  const stage = (which: Stage | null) => written.filter((step) => stageOf(step) === which);
  return [
    ...stage(null),
    ...stage("figures"),
    ...stage("prose"),
    { id: "checks", kind: "checks", title: "体检", tableIds: [] },
    { id: "preview", kind: "preview", title: "预览", tableIds: [] },
    { id: "sign-off", kind: "signOff", title: "审签与报送", tableIds: [] },
  ];
}

/**
 * The steps that are written, in printed order: front matter, a step for each chapter with its tables, then
 * the annexes.
 */
function printedSteps(form: Form): Step[] {
  const annexes = form.tables.filter(
    ({ chapterId }) => !form.outline.chapters.some(({ id }) => id === chapterId),
  );
  return [
    { id: "front", kind: "front", title: "基本信息", chapterId: PREFACE, tableIds: [] },
    ...form.outline.chapters.map(
      ({ id, heading }, index): Step => ({
        id: `chapter-${id}`,
        kind: "chapter",
        title: `${chapterNumber(index)}${heading}`,
        chapterId: id,
        tableIds: form.tables.filter((table) => table.chapterId === id).map((table) => table.id),
      }),
    ),
    ...annexes.map(
      ({ id, title }): Step => ({
        id: `table-${id}`,
        kind: "table",
        title: annexes.length === 1 ? "统计表" : title,
        tableIds: [id],
      }),
    ),
  ];
}

/** The step in which a field is written; "front" for a path that does not exist in this form. */
export function stepOfPath(form: Form, path: string): string {
  return stepsOf(form).find((step) => holdsPath(step, form, path))?.id ?? "front";
}

/** True if a field is written in a step. */
export function holdsPath(step: Step, form: Form, path: string): boolean {
  const parsed = parsePath(path);
  if (parsed?.kind === "chapter") return step.chapterId === parsed.chapterId;
  if (parsed?.kind === "figure") return step.tableIds.includes(form.cells.get(parsed.cellId)?.table.id ?? "");
  return parsed?.kind === "front" && step.kind === "front";
}

/**
 * The progress of a step. `untouched`: nothing written, whatever the checks report. `errors`: something
 * written is wrong. `begun`: nothing is wrong, but something is missing. The checks step sums up the whole
 * report; preview and sign-off contain nothing of the report and stay `untouched`.
 */
export function stepProgress(
  step: Step,
  form: Form,
  content: ReportContent,
  findings: readonly StepFinding[],
): StepProgress {
  if (step.kind === "signOff" || step.kind === "preview") return "untouched";
  const whole = step.kind === "checks";
  const own = whole
    ? findings
    : findings.filter(({ places }) => places.some(({ path }) => holdsPath(step, form, path)));
  const begun = whole
    ? stepsOf(form).some((other) => touched(other, form, content))
    : touched(step, form, content);
  if (!begun) return "untouched";
  if (own.some((finding) => finding.severity === "error" && !finding.missing)) return "errors";
  return own.some((finding) => finding.missing) ? "begun" : "done";
}

function touched(step: Step, form: Form, content: ReportContent): boolean {
  if (step.chapterId !== undefined && isWritten(form, step.chapterId, content)) return true;
  if (step.kind === "front") return frontFields.some((field) => (content.front[field] ?? "").trim() !== "");
  return Object.entries(content.figures).some(
    ([id, { value, typed }]) =>
      (value !== null || Boolean(typed)) && step.tableIds.includes(form.cells.get(id)?.table.id ?? ""),
  );
}

/** False for a chapter that is blank or has nothing but the headings with which it was begun. */
function isWritten(form: Form, chapterId: string, { chapters }: ReportContent): boolean {
  const given = form.outline.chapters.find(({ id }) => id === chapterId)?.subItems ?? [];
  const prose = chapters[chapterId];
  return !isBlank({
    type: "doc",
    content: (prose?.content ?? []).filter(
      (block) =>
        block.type !== "heading" || !given.some(({ heading }) => heading === textOf(block.content).trim()),
    ),
  });
}

/**
 * The position of each field in the printed report, for sorting: front matter, then chapters, each with its
 * tables.
 */
export function fieldOrder(form: Form): (path: FieldPath) => number {
  const steps = printedSteps(form);
  const start = (index: number) => index * (form.cells.size + 100);
  const positions = new Map<string, number>();
  for (const [index, field] of frontFields.entries()) positions.set(`front.${field}`, index);
  const tables = new Map<string, number>();
  for (const [index, { chapterId, tableIds }] of steps.entries()) {
    if (chapterId !== undefined) positions.set(`chapter.${chapterId}`, start(index) + frontFields.length);
    for (const id of tableIds) tables.set(id, start(index));
  }
  for (const [index, [id, { table }]] of [...form.cells].entries())
    positions.set(`figure.${id}`, (tables.get(table.id) ?? start(-1)) + frontFields.length + 1 + index);
  return (path) => positions.get(path) ?? -1;
}
