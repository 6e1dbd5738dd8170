import type { Finding } from "@/lib/core/checks/engine/check";
import type { Form } from "@/lib/core/editions/form";
import { type Step, stepOfPath, stepsOf } from "@/lib/core/steps/progress";

/** The findings of a step; those without a place belong to the first. */
export type StepFindings<Item extends Finding = Finding> = { step: Step; findings: Item[] };

/** The findings by the step in which each is corrected, in the order of the steps. */
export function byStep<Item extends Finding>(form: Form, findings: readonly Item[]): StepFindings<Item>[] {
  const steps = stepsOf(form);
  const own = new Map<string, Item[]>();
  for (const finding of findings) {
    const id = stepOfPath(form, finding.places[0]?.path ?? "");
    own.set(id, [...(own.get(id) ?? []), finding]);
  }
  return steps.flatMap((step) => {
    const found = own.get(step.id);
    return found ? [{ step, findings: found }] : [];
  });
}
