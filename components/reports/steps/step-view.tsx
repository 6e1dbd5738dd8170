"use client";
import { notFound } from "next/navigation";
import { useEffect } from "react";
import { postAlone } from "@/components/shell/transport/post-alone";
import { stepsOf } from "@/lib/core/steps/progress";
import { useDraft } from "../draft/draft-context";
import { AimedField } from "../places/aimed-field";
import { useStepId } from "../places/step-link";
import { ChapterStep } from "./chapter-step";
import { ChecksStep } from "./checks-step";
import { FrontStep } from "./front-step";
import { PreviewStep } from "./preview-step";
import { SignOffStep } from "./sign-off-step";
import { TableStep } from "./table-step";

type Props = {
  /** Content besides the report, shown on the sign-off step. */ beside?: React.ReactNode;
};

/** One page for every step of every edition: the step is in the URL, its content comes from the edition. */
export function StepView({ beside }: Props) {
  const stepId = useStepId();
  const { draft } = useDraft();
  useEffect(() => {
    // If the last step cannot be stored, the next visit begins at the first one.
    void postAlone(`/desk/reports/${draft.id}/visits`, { stepId });
  }, [draft.id, stepId]);

  return (
    <>
      <StepPage stepId={stepId} beside={beside} />
      <AimedField stepId={stepId} />
    </>
  );
}

function StepPage({ stepId, beside }: Props & { stepId: string }) {
  const { form } = useDraft();
  const step = stepsOf(form).find(({ id }) => id === stepId);
  switch (step?.kind) {
    case "front":
      return <FrontStep />;
    case "chapter":
      return <ChapterStep key={step.id} step={step} />;
    case "table":
      return <TableStep key={step.id} step={step} />;
    case "checks":
      return <ChecksStep />;
    case "signOff":
      return <SignOffStep beside={beside} />;
    case "preview":
      return <PreviewStep />;
    case undefined:
      return notFound();
  }
}
