import type { Repair } from "@/lib/core/checks/engine/check";
import { repairedValue } from "@/lib/core/checks/engine/repairs/apply-repair";
import type { RepairOffer } from "@/lib/core/checks/engine/repairs/repairs-by-label";
import { canonicalJson } from "@/lib/core/document/canonical";
import type { Form } from "@/lib/core/editions/form";
import {
  type FieldPath,
  type FieldValue,
  fieldOf,
  fieldOrBlank,
  type ReportContent,
  withField,
} from "@/lib/core/report";

type RepairedField = { path: FieldPath; before: FieldValue; after: FieldValue };

/** An applied repair: the value of each field before and after it. */
export type AppliedRepair = { label: string; fields: readonly RepairedField[] };

/**
 * The repairs of an offer applied to this content; null if the words that one was made for are no longer
 * there.
 */
export function appliedRepair(
  content: ReportContent,
  { label, repairs }: RepairOffer,
  form: Form,
): AppliedRepair | null {
  const before = content;
  for (const repair of lastFirst(repairs)) {
    const after = repairedValue(content, repair, form);
    if (after === null) return null;
    content = withField(content, repair.path, after);
  }
  const paths = [...new Set(repairs.map(({ path }) => path))];
  return {
    label,
    fields: paths.map((path) => ({
      path,
      before: fieldOrBlank(before, path),
      after: fieldOrBlank(content, path),
    })),
  };
}

/** True if the fields still have the repair's result, so that undoing it undoes nothing else. */
export function isUndoable(content: ReportContent, { fields }: AppliedRepair): boolean {
  return fields.every(({ path, after }) => {
    const now = fieldOf(content, path);
    return now !== undefined && canonicalJson(now) === canonicalJson(after);
  });
}

/** From the end of the text to its beginning, so that one repair does not move the words of the next. */
function lastFirst(repairs: readonly Repair[]): Repair[] {
  return repairs.toSorted((one, other) => {
    const [a, b] = [passageOf(one), passageOf(other)];
    return a && b && one.path === other.path ? b.block - a.block || b.from - a.from : 0;
  });
}

function passageOf({ value }: Repair) {
  return "passage" in value ? value.passage : undefined;
}
