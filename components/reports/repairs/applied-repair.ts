import type { Repair } from "@/lib/core/checks/engine/check";
import { repairedValue } from "@/lib/core/checks/engine/repairs/apply-repair";
import { canonicalJson } from "@/lib/core/document/canonical";
import type { Form } from "@/lib/core/editions/form";
import {
  type FieldPath,
  type FieldValue,
  fieldOf,
  fieldOrBlank,
  type ReportContent,
} from "@/lib/core/report";

/** A repair that was carried out: what stood there before, and what stands there by it. */
export type AppliedRepair = { label: string; path: FieldPath; before: FieldValue; after: FieldValue };

/** The repair applied to this content; null where the words that it was made for no longer stand there. */
export function appliedRepair(content: ReportContent, repair: Repair, form: Form): AppliedRepair | null {
  const after = repairedValue(content, repair, form);
  if (after === null) return null;
  const { label, path } = repair;
  return { label, path, before: fieldOrBlank(content, path), after };
}

/** True where the field still holds what the repair left there, so that taking it back undoes nothing else. */
export function isUndoable(content: ReportContent, { path, after }: AppliedRepair): boolean {
  const now = fieldOf(content, path);
  return now !== undefined && canonicalJson(now) === canonicalJson(after);
}
