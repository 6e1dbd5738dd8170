"use client";
import clsx from "clsx";
import { Check, CircleAlert, CircleDashed, Lock, PencilLine } from "lucide-react";
import Link from "next/link";
import { Fragment, type Ref, useEffect, useRef } from "react";
import { Phrased } from "@/components/ui/phrased";
import { mergeRepeats } from "@/lib/core/checks/engine/findings/merge-repeats";
import { phrasesOf } from "@/lib/core/outline/phrases";
import { notedPath } from "@/lib/core/steps/noted-place";
import { owedWords, stepOwed } from "@/lib/core/steps/owed";
import {
  type Step,
  type StepProgress,
  stageLabels,
  stageOf,
  stepProgress,
  stepsOf,
} from "@/lib/core/steps/progress";
import { explainedKeys } from "@/lib/core/workflow/explanation";
import { stateLabels } from "@/lib/core/workflow/workflow";
import { useDraft, useExamined } from "../draft/draft-context";
import { conflictsOf, moreConflictsOf, useDraftPart } from "../draft/use-draft-part";
import { StepLink, useStepId } from "../places/step-link";
import { timelinessWords } from "../timeliness-words";
import { isLocked } from "./step-lock";

/** The steps of the report, each with its progress in words and by shape. */
export function Rail() {
  const { draft, form, timeliness, mayWrite } = useDraft();
  const { text: whenDue } = timelinessWords(draft.state, timeliness);
  // As of the last examination, so that keystrokes do not wait for the progress of all steps.
  const { content, findings } = useExamined();
  const owed = useOwed();
  const current = useStepId();
  const [rail, strip, here] = useShownStep(current);

  return (
    <nav
      ref={rail}
      aria-label="填报步骤"
      className="min-w-0 wide:sticky wide:top-6 wide:-m-1 wide:max-h-[calc(100vh-3rem)] wide:overflow-y-auto wide:p-1"
    >
      <p className="font-medium">
        {draft.year} 年度报告{" "}
        <span className="font-normal text-ink-2 text-sm">{stateLabels[draft.state]}</span>
      </p>
      <p className="text-ink-2 text-sm">
        {draft.unit.organ}
        {whenDue && ` · ${whenDue}`}
      </p>
      <ol
        ref={strip}
        className="relative mt-3 flex overflow-x-auto border-line border-b wide:grid wide:border-b-0 wide:border-l"
      >
        {stepsOf(form).map((step, at, steps) => (
          <li key={step.id} className="flex shrink-0 wide:block">
            <StageLabel step={step} before={steps[at - 1]} />
            <RailStep
              ref={step.id === current ? here : undefined}
              step={step}
              isCurrent={step.id === current}
              progress={stepProgress(step, form, content, findings)}
              owed={owed(step)}
              locked={mayWrite && isLocked(step, form, draft.unlocked)}
            />
          </li>
        ))}
      </ol>
      {mayWrite && (
        <p className="mt-3 text-sm">
          <Link href={`/imports?unit=${draft.unit.code}&year=${draft.year}`}>从已有文件导入</Link>
        </p>
      )}
    </nav>
  );
}

type RailStepProps = MarkProps & { isCurrent: boolean; ref?: Ref<HTMLAnchorElement> };

/** The way to a step, with its name and progress. */
function RailStep({ step, isCurrent, progress, owed, locked, ref }: RailStepProps) {
  return (
    <StepLink
      step={step.id}
      ref={ref}
      aria-current={isCurrent ? "step" : undefined}
      className={clsx(
        "grid w-max max-w-[9.75rem] content-start px-3 py-2 leading-snug no-underline wide:-ml-px wide:flex wide:w-auto wide:max-w-none wide:flex-wrap wide:items-center wide:justify-between wide:gap-x-2 wide:border-l-2 wide:pl-4",
        isCurrent
          ? "bg-paper font-medium text-ink shadow-[inset_0_-2px_var(--color-accent)] wide:border-accent wide:shadow-none"
          : "text-ink-2 hover:text-ink wide:border-transparent",
      )}
    >
      <Phrased phrases={phrasesOf(step.title)} className="text-balance wide:min-w-[8.5rem] wide:flex-1" />
      <ProgressMark step={step} progress={progress} owed={owed} locked={locked} />
    </StepLink>
  );
}

/**
 * Refs for the rail, its list and the current step, which is scrolled into their view, also when they become
 * a strip. The page itself stays where it is.
 */
function useShownStep(current: string) {
  const rail = useRef<HTMLElement>(null);
  const strip = useRef<HTMLOListElement>(null);
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const list = strip.current;
    const step = current === "" ? null : here.current;
    if (!list || !step || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(() => {
      list.scrollLeft = step.offsetLeft - (list.clientWidth - step.offsetWidth) / 2;
      const around = rail.current?.getBoundingClientRect();
      const own = step.getBoundingClientRect();
      if (!around || !rail.current) return;
      rail.current.scrollTop += Math.max(0, own.bottom - around.bottom) - Math.max(0, around.top - own.top);
    });
    watch.observe(list);
    return () => watch.disconnect();
  }, [current]);
  return [rail, strip, here] as const;
}

/** The name of a stage of the work, before its first step. */
function StageLabel({ step, before }: { step: Step; before: Step | undefined }) {
  const stage = stageOf(step);
  if (stage === null || (before && stageOf(before) === stage)) return null;
  return (
    <p className="whitespace-nowrap border-line border-l py-2.5 pr-1 pl-3 text-ink-3 text-xs wide:border-l-0 wide:pt-3 wide:pb-0.5 wide:pl-4">
      {stageLabels[stage]}
    </p>
  );
}

const marks: Record<StepProgress, { words: string; look: string; Icon: typeof Check }> = {
  untouched: { words: "未填", look: "text-ink-3", Icon: CircleDashed },
  begun: { words: "编写中", look: "text-accent-ink", Icon: PencilLine },
  errors: { words: "有错误", look: "text-err", Icon: CircleAlert },
  done: { words: "完成", look: "text-ok", Icon: Check },
};

/** The checks are a step without input. */
const examinationWords: Record<StepProgress, string> = {
  untouched: "未填",
  begun: "有缺项",
  errors: "有错误",
  done: "无错误",
};

const progressWords: Record<StepProgress, string> = {
  untouched: marks.untouched.words,
  begun: marks.begun.words,
  errors: marks.errors.words,
  done: marks.done.words,
};

const lockedMark = { words: "未开放", look: "text-ink-3", Icon: Lock };

type MarkProps = { progress: StepProgress; step: Step; owed: string; locked: boolean };

/** The progress of a step; what it owes is shown instead, and “完成” only if nothing is owed. */
function ProgressMark({ progress, step, owed, locked }: MarkProps) {
  if (step.kind === "preview" || step.kind === "signOff") return null;
  const counted = !locked && owed !== "" && progress !== "untouched";
  const { look, Icon } = locked ? lockedMark : marks[counted && progress === "done" ? "begun" : progress];
  const words = locked
    ? lockedMark.words
    : (step.kind === "checks" ? examinationWords : progressWords)[progress];
  return (
    <span
      className={clsx("inline-flex max-w-full shrink-0 items-center gap-1 font-normal text-[13px]", look)}
    >
      <Icon aria-hidden size={14} className="shrink-0" />
      <Parts words={[counted && progress !== "errors" ? "" : words, ...(counted ? owed.split(" · ") : [])]} />
    </span>
  );
}

/** Words with dots between them; a line breaks after a dot, and within the words only if they are longer. */
function Parts({ words }: { words: readonly string[] }) {
  const parts = words.filter(Boolean);
  return (
    <span>
      {parts.map((part, at) => (
        <Fragment key={part}>
          <span className="inline-block">{at < parts.length - 1 ? `${part}\u00a0·` : part}</span>{" "}
        </Fragment>
      ))}
    </span>
  );
}

/** What each step still owes, in words. */
function useOwed(): (step: Step) => string {
  const { form, notes, explained } = useDraft();
  const { content, findings } = useExamined();
  const conflicts = useDraftPart(conflictsOf);
  const moreConflicts = useDraftPart(moreConflictsOf);
  const sources = {
    findings: mergeRepeats(findings),
    explained: explainedKeys(findings, explained),
    openNotes: notes.flatMap(({ state, anchor }) => (state === "open" ? [notedPath(form, anchor)] : [])),
    conflicts: conflicts.map(({ path }) => path),
    moreConflicts,
  };
  return (step) => owedWords(stepOwed(step, form, content, sources));
}
