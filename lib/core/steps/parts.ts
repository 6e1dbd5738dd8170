import type { Form } from "../editions/form";
import { chapterNumber } from "../prose/numbering/numbering";
import { PREFACE, parsePath } from "../report";

/**
 * A part of a report that a return may unlock separately: the opening, a chapter with its tables, an annex.
 */
export type FormPart = { id: string; heading: string };

/** The parts in printed order, each with its printed heading. */
export function formPartsOf(form: Form): FormPart[] {
  const chapters = form.outline.chapters;
  const annexes = form.tables.filter((table) => !chapters.some(({ id }) => id === table.chapterId));
  return [
    { id: PREFACE, heading: "引言" },
    ...chapters.map(({ id, heading }, index) => ({ id, heading: `${chapterNumber(index)}${heading}` })),
    ...annexes.map((table) => ({ id: annexPart(table.id), heading: table.title })),
  ];
}

/**
 * The part that a field belongs to; null for front matter, which is never locked (its date changes with every
 * return).
 */
export function partOf(form: Form, path: string): string | null {
  const parsed = parsePath(path);
  if (parsed?.kind === "chapter") return parsed.chapterId;
  if (parsed?.kind !== "figure") return null;
  const table = form.cells.get(parsed.cellId)?.table;
  return table ? tablePart(form, table.id) : null;
}

/** The part that a table belongs to: its chapter, or the table itself if it is an annex. */
export function tablePart(form: Form, tableId: string): string {
  const chapterId = form.tables.find(({ id }) => id === tableId)?.chapterId;
  return form.outline.chapters.some(({ id }) => id === chapterId) && chapterId
    ? chapterId
    : annexPart(tableId);
}

/** An annex as a part. No chapter id begins with this prefix (chapterSchema). */
export function annexPart(tableId: string): string {
  return `table:${tableId}`;
}
