import { type FieldPath, PREFACE, parsePath } from "../report";
import type { Form } from "./form";

/** Whether a form has this field: drafts accept any value, but only in places that exist. */
export function hasField(form: Form, path: FieldPath): boolean {
  const parsed = parsePath(path);
  switch (parsed?.kind) {
    case "front":
      return true;
    case "chapter":
      return hasChapter(form, parsed.chapterId);
    case "figure":
      return form.cells.has(parsed.cellId);
    default:
      return false;
  }
}

/** Whether a form has this chapter, the preface included. */
export function hasChapter({ outline }: Form, chapterId: string): boolean {
  return chapterId === PREFACE || outline.chapters.some(({ id }) => id === chapterId);
}
