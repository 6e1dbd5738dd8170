import { canonicalJson } from "@/lib/core/document/canonical";
import type { Form } from "@/lib/core/editions/form";
import { isBlank } from "@/lib/core/prose/prose";
import { type FieldPath, type FieldValue, fieldsOf, type ReportContent } from "@/lib/core/report";
import { partOf } from "@/lib/core/steps/parts";
import type { StandingDraft } from "../types";

export type TakenField = { path: FieldPath; value: FieldValue };

/** A field of the document beside what stands in the draft. */
export type Meeting = TakenField & {
  /** The version that stands; 0 where nothing does. */
  baseVersion: number;
  /**
   * `same`: the draft says the same already. `free`: nobody has written there. `taken`: somebody has. `locked`: the
   * county's return left that part closed.
   */
  place: "same" | "free" | "taken" | "locked";
};

/** The fields that a document has something for, in the form's order; blank ones change nothing and are left aside. */
export function takenFields(content: ReportContent, form: Form): TakenField[] {
  return fieldsOf(content)
    .map(([path, value]) => ({ path, value }))
    .filter(({ value }) => (typeof value === "string" ? value.trim() !== "" : !isEmpty(value)))
    .filter(({ path }) => !path.startsWith("figure.") || form.cells.has(path.slice("figure.".length)));
}

function isEmpty(value: Exclude<FieldValue, string>): boolean {
  return "value" in value ? value.value === null && !value.typed : isBlank(value);
}

/** Where each field of the document meets the draft that stands already. */
export function meetings(
  fields: readonly TakenField[],
  { fields: standing, unlocked }: StandingDraft,
  form: Form,
): Meeting[] {
  const byPath = new Map(standing.map((field) => [field.path, field]));
  return fields.map((field) => {
    const there = byPath.get(field.path);
    const baseVersion = there?.version ?? 0;
    if (there && canonicalJson(there.value) === canonicalJson(field.value))
      return { ...field, baseVersion, place: "same" };
    const part = partOf(form, field.path);
    const locked = unlocked !== null && part !== null && !unlocked.includes(part);
    return { ...field, baseVersion, place: locked ? "locked" : there?.own ? "taken" : "free" };
  });
}
