import type { Form } from "@/lib/core/editions/form";
import { tablePart } from "@/lib/core/steps/parts";
import type { Step } from "@/lib/core/steps/progress";

/** After a return that opened only some parts: true if nothing of this step may be changed. */
export function isLocked(step: Step, form: Form, unlocked: readonly string[] | null): boolean {
  if (unlocked === null || (step.kind !== "chapter" && step.kind !== "table")) return false;
  const parts =
    step.kind === "table" ? step.tableIds.map((id) => tablePart(form, id)) : [step.chapterId ?? ""];
  return parts.every((part) => !unlocked.includes(part));
}
