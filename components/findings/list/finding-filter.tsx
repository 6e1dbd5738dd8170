"use client";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { Finding, Severity } from "@/lib/core/checks/engine/check";
import type { Form } from "@/lib/core/editions/form";
import { stepOfPath } from "@/lib/core/steps/progress";
import { severities } from "../severities";
import { byStep } from "./by-step";

/** The filter of the findings: null is all of them. */
export type Chosen = { severity: Severity | null; stepId: string | null };

type Props = {
  form: Form;
  findings: readonly Finding[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
};

/** Number of findings by severity and by step, each of which can be chosen. */
export function FindingFilter({ form, findings, chosen, onChoose }: Props) {
  const inStep = findings.filter((each) => inChosenStep(form, each, chosen));
  const ofSeverity = findings.filter(
    ({ severity }) => chosen.severity === null || severity === chosen.severity,
  );
  const kinds = [{ severity: null, title: "全部" }, ...severities].map(({ severity, title }) => ({
    severity,
    title,
    count: inStep.filter((each) => severity === null || each.severity === severity).length,
  }));
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1 font-medium">按轻重</legend>
        {kinds.map(({ severity, title, count }) => (
          <Button
            key={title}
            aria-pressed={chosen.severity === severity}
            onClick={() => onChoose({ ...chosen, severity })}
            className="aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent-ink"
          >
            {title} <span className="tabular-nums">{count}</span>
          </Button>
        ))}
      </fieldset>
      <SelectField
        label="按步骤"
        className="min-w-0 max-w-full"
        value={chosen.stepId ?? ""}
        onChange={(event) => onChoose({ ...chosen, stepId: event.target.value || null })}
      >
        <option value="">全部步骤（{ofSeverity.length}）</option>
        {byStep(form, ofSeverity).map(({ step, findings: own }) => (
          <option key={step.id} value={step.id}>
            {step.title}（{own.length}）
          </option>
        ))}
        {chosen.stepId !== null &&
          byStep(form, ofSeverity).every(({ step }) => step.id !== chosen.stepId) && (
            <option value={chosen.stepId}>所选步骤（0）</option>
          )}
      </SelectField>
    </div>
  );
}

/** The filtered findings, in their own order. */
export function chosenFindings(form: Form, findings: readonly Finding[], chosen: Chosen): Finding[] {
  return findings.filter(
    (each) =>
      (chosen.severity === null || each.severity === chosen.severity) && inChosenStep(form, each, chosen),
  );
}

function inChosenStep(form: Form, finding: Finding, { stepId }: Chosen): boolean {
  return stepId === null || stepOfPath(form, finding.places[0]?.path ?? "") === stepId;
}
