"use client";
import { useRef } from "react";
import { ImportedMark } from "@/components/reports/fields/imported-mark";
import { OutdatedNotice } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Phrased } from "@/components/ui/phrased";
import { useStickyEdge } from "@/components/ui/sticky-edge";
import { useSizeVariable } from "@/components/ui/use-size-variable";
import { phrasesOf } from "@/lib/core/outline/phrases";
import { type Step, stepsOf } from "@/lib/core/steps/progress";
import { useDraft } from "../draft/draft-context";
import { FindingAnnouncer } from "../frame/finding-announcer";
import { SaveIndicator } from "../frame/save-state";
import { RefusedChanges } from "../frame/save-trouble";
import { isLocked } from "../frame/step-lock";
import { ReturnReasons } from "../notes/return-reasons";
import { StepNotes } from "../notes/step-notes";
import { StepLink, useStepId } from "../places/step-link";

type Props = {
  title: string;
  lead?: string;
  children: React.ReactNode;
  aside?: React.ReactNode;
  wide?: boolean;
  /** The style of the button to the next step: plain if the step has its own primary action. */
  onwardVariant?: "primary" | "plain";
};

/** The frame of one step: heading with the state of saving, content, and the button to the next step. */
export function StepFrame({ title, lead, children, aside, wide, onwardVariant = "primary" }: Props) {
  const { draft, form, mayWrite } = useDraft();
  const step = useStepId();
  const steps = stepsOf(form);
  const index = steps.findIndex(({ id }) => id === step);
  const paper = useRef<HTMLElement>(null);
  const head = useRef<HTMLElement>(null);
  useSizeVariable(head, paper, "height", "--sticky-top");
  useStickyEdge(head, "top", "head");
  return (
    <div
      className={
        wide || !aside
          ? "grid min-w-0 gap-6"
          : "grid min-w-0 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]"
      }
    >
      <section
        ref={paper}
        aria-labelledby="step-title"
        className="min-w-0 rounded-md border border-line bg-paper px-4 pb-4 sm:px-8 sm:pb-8"
      >
        <header
          ref={head}
          className="tall:sticky top-0 z-20 -mx-4 mb-4 flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b bg-paper px-4 py-3 sm:-mx-8 sm:px-8"
        >
          <h1 id="step-title" className="font-bold font-song text-lg leading-snug sm:text-[22px]">
            <Phrased phrases={phrasesOf(title)} />
          </h1>
          <SaveIndicator />
        </header>
        {steps[index] && isWritten(steps[index]) && <FindingAnnouncer key={step} step={steps[index]} />}
        <ImportedMark stepId={step} />
        {lead && <p className="mb-6 text-ink-2">{lead}</p>}
        <div className="mb-6 grid gap-3 empty:hidden">
          <OutdatedNotice />
          <RefusedChanges />
          {steps[index] &&
            isWritten(steps[index]) &&
            mayWrite &&
            !isLocked(steps[index], form, draft.unlocked) && <ReturnReasons />}
        </div>
        {steps[index] && isWritten(steps[index]) && <StepNotes stepId={step} />}
        {children}
        <StepFoot before={steps[index - 1]} after={steps[index + 1]} onwardVariant={onwardVariant} />
      </section>
      {aside && <Aside>{aside}</Aside>}
    </div>
  );
}

type FootProps = { before: Step | undefined; after: Step | undefined } & Pick<Props, "onwardVariant">;

function StepFoot({ before, after, onwardVariant }: FootProps) {
  return (
    <footer className="mt-8 flex flex-wrap gap-3 border-line border-t pt-5">
      {before && (
        <Button asChild>
          <StepLink step={before.id}>上一步</StepLink>
        </Button>
      )}
      {after && (
        <Button asChild variant={onwardVariant}>
          <StepLink step={after.id}>
            <Phrased phrases={["下一步：", ...phrasesOf(after.title)]} />
          </StepLink>
        </Button>
      )}
    </footer>
  );
}

function Aside({ children }: { children: React.ReactNode }) {
  return (
    <aside aria-label="填写说明和上年文字" className="grid min-w-0 gap-4 xl:sticky xl:top-6">
      {children}
    </aside>
  );
}

/** True for a step that the clerk writes. */
function isWritten({ kind }: Step): boolean {
  return kind === "front" || kind === "chapter" || kind === "table";
}
