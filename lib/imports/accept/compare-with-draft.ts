import { canonicalJson } from "@/lib/core/document/canonical";
import type { Form } from "@/lib/core/editions/form";
import { isBlank } from "@/lib/core/prose/prose";
import { type FieldEntry, type FieldValue, fieldsOf, PREFACE, type ReportContent } from "@/lib/core/report";
import { partOf } from "@/lib/core/steps/parts";
import type { ExistingDraft } from "../types";

/** A field of the document with the same field of the draft. */
export type FieldComparison = FieldEntry & {
  /** The version of the draft's field; 0 if it has none. */
  baseVersion: number;
  /**
   * `same`: the draft already has the same value. `empty`: nothing is written there but prescribed headings.
   * `prefilled`: what was filled in at the beginning stands there, unchanged, and this year's own document
   * replaces it. `written`: anything else. `locked`: the county's return locked that part.
   */
  status: "same" | "empty" | "prefilled" | "written" | "locked";
};

/** The non-blank fields of a document, in the form's order; blank ones change nothing and are left out. */
export function documentFields(content: ReportContent, form: Form): FieldEntry[] {
  return fieldsOf(content)
    .map(([path, value]) => ({ path, value }))
    .filter(({ value }) => !isEmptyValue(value))
    .filter(({ path }) => !path.startsWith("figure.") || form.cells.has(path.slice("figure.".length)));
}

/** True for a field that is blank. */
export function isEmptyValue(value: FieldValue): boolean {
  if (typeof value === "string") return value.trim() === "";
  return "value" in value ? value.value === null && !value.typed : isBlank(value);
}

/**
 * Compares each field of the document with the draft. Another year's document (`use` “base”) replaces nothing
 * by itself: its contact may be older than the one that was filled in.
 */
export function compareWithDraft(
  fields: readonly FieldEntry[],
  { fields: existing, unlocked }: ExistingDraft,
  form: Form,
  use: "report" | "base",
): FieldComparison[] {
  const byPath = new Map(existing.map((field) => [field.path, field]));
  return fields.map((field) => {
    const there = byPath.get(field.path);
    const baseVersion = there?.version ?? 0;
    if (there && canonicalJson(there.value) === canonicalJson(field.value))
      return { ...field, baseVersion, status: "same" };
    const part = partOf(form, field.path);
    const locked = unlocked !== null && part !== null && !unlocked.includes(part);
    if (locked) return { ...field, baseVersion, status: "locked" };
    if (!there || isEmptyValue(there.value) || isOutline(there))
      return { ...field, baseVersion, status: "empty" };
    return { ...field, baseVersion, status: there.own || use === "base" ? "written" : "prefilled" };
  });
}

/** The headings that a chapter is begun with. */
function isOutline({ path, own }: ExistingDraft["fields"][number]): boolean {
  return !own && path.startsWith("chapter.") && path !== `chapter.${PREFACE}`;
}
