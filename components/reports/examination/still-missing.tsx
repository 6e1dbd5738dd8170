"use client";
import { Button } from "@/components/ui/button";
import { Phrased } from "@/components/ui/phrased";
import type { Finding } from "@/lib/core/checks/engine/check";
import { phrasesOf } from "@/lib/core/outline/phrases";
import { type Step, stepOfPath, stepsOf } from "@/lib/core/steps/progress";
import { useDraft, useFindings } from "../draft/draft-context";
import { StepLink } from "../places/step-link";
import { ZeroYearDialog } from "../zero-year/zero-year-dialog";

/** An error only because something is missing: listed by step, not one by one. */
export function inBulk({ missing, severity }: Finding): boolean {
  return missing === true && severity === "error";
}

/** The step's name is next to it, so it is removed from the beginning of a message. */
function summaryOf({ title }: Step, own: readonly Finding[]): string {
  return own.length === 1 ? (own[0]?.message ?? "").replace(`“${title}”`, "") : `${own.length} 处`;
}

/** What is still to be written, a line for each step with a link. */
export function StillMissing() {
  const { form } = useDraft();
  const missing = useFindings().filter(inBulk);
  if (missing.length === 0) return null;
  const rows = stepsOf(form).flatMap((step) => {
    const own = missing.filter(({ places }) => places[0] && stepOfPath(form, places[0].path) === step.id);
    return own.length > 0 ? [{ step, own }] : [];
  });
  return (
    <section>
      <h2 className="font-medium text-lg">还没有填 {missing.length} 处</h2>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-2">没有发生的，数字填 0，文字写明“未发生”“没有”。</p>
        <ZeroYearDialog />
      </div>
      <ul className="grid gap-2">
        {rows.map(({ step, own }) => (
          <li
            key={step.id}
            className="flex items-center justify-between gap-4 rounded-md border border-line px-4 py-2"
          >
            <p className="flex min-w-0 flex-wrap gap-x-4">
              <Phrased phrases={phrasesOf(step.title)} className="font-medium" />
              <span className="text-ink-2">{summaryOf(step, own)}</span>
            </p>
            <Button asChild size="small">
              <StepLink step={step.id}>去填写</StepLink>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
