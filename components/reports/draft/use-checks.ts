import { startTransition, useEffect, useRef, useState } from "react";
import type { CheckInput, Finding } from "@/lib/core/checks/engine/check";
import { runChecks, runChecksInSteps } from "@/lib/core/checks/run-checks";

/** How long the checks wait for the next keystroke, and how long they work at a stretch, in milliseconds. */
const PAUSE = 120;
const STRETCH = 8;

/**
 * The findings of what stands in the draft. The first are there at once; after a change they are computed when the typing
 * pauses, a few rules at a time, so that on a slow computer no keystroke waits for the whole examination. Until they are
 * there the ones before stand.
 */
export function useChecks(input: CheckInput): readonly Finding[] {
  const [findings, setFindings] = useState(() => runChecks(input));
  const checked = useRef(input);
  useEffect(() => {
    if (checked.current === input) return;
    return inStretches(runChecksInSteps(input), (found) => {
      checked.current = input;
      startTransition(() => setFindings(found));
    });
  }, [input]);
  return findings;
}

/** Runs to the end in stretches between which the page is free. @returns what stops it */
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
