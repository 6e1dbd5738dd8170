import { startTransition, useEffect, useRef, useState } from "react";
import type { CheckInput, Finding } from "@/lib/core/checks/engine/check";
import { runChecks, runChecksInSteps } from "@/lib/core/checks/run-checks";
import type { ReportContent } from "@/lib/core/report";
import type { DraftStore } from "./draft-store";

/** The examined content, with its findings. */
export type ExaminedDraft = { content: ReportContent; findings: readonly Finding[] };

/**
 * How long the checks wait for the next keystroke, and how long they run without a break, in milliseconds.
 */
const PAUSE = 300;
const STRETCH = 8;

/** What the checks need besides the content. */
type Beside = Omit<CheckInput, "content">;

/**
 * The findings on the draft. The first are those that the page was loaded with, if any, else they are
 * computed immediately; after a change they are computed when typing pauses, a few rules at a time, so that
 * on a slow computer no keystroke waits for all checks. Until then the previous ones are returned, and
 * nothing is rendered.
 */
export function useChecks(
  store: DraftStore,
  beside: Beside,
  loaded: readonly Finding[] | null,
): ExaminedDraft {
  const [examined, setExamined] = useState<ExaminedDraft>(() => {
    const { content } = store.read();
    return { content, findings: loaded ?? runChecks({ ...beside, content }) };
  });
  const last = useRef({ beside, content: examined.content });
  useEffect(() => {
    let asked = beside === last.current.beside ? last.current.content : null;
    let stop = () => {};
    const examine = () => {
      const { content } = store.read();
      if (content === asked) return;
      asked = content;
      stop();
      stop = inStretches(runChecksInSteps({ ...beside, content }), (findings) => {
        last.current = { beside, content };
        startTransition(() => setExamined({ content, findings }));
      });
    };
    examine();
    const unsubscribe = store.subscribe(examine);
    return () => {
      unsubscribe();
      stop();
    };
  }, [store, beside]);
  return examined;
}

/** Runs a generator to its end with breaks for the page. @returns a function that stops it */
function inStretches<Result>(run: Generator<undefined, Result>, onEnd: (result: Result) => void): () => void {
  let timer = setTimeout(work, PAUSE);
  function work() {
    const until = performance.now() + STRETCH;
    do {
      const step = run.next();
      if (step.done) return onEnd(step.value);
    } while (performance.now() < until);
    timer = setTimeout(work, 0);
  }
  return () => clearTimeout(timer);
}
