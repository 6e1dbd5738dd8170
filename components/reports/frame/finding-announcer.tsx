"use client";
import { useMemo, useState } from "react";
import { mergeRepeats } from "@/lib/core/checks/engine/findings/merge-repeats";
import { holdsPath, type Step } from "@/lib/core/steps/progress";
import { useDraft, useFindings } from "../draft/draft-context";
import { findingNews } from "./finding-news";

/**
 * Tells screen readers what the examination found or no longer finds in this step: on the screen it appears
 * at its place, away from the cursor. Blanks are left out.
 */
export function FindingAnnouncer({ step }: { step: Step }) {
  const { form } = useDraft();
  const findings = useFindings();
  const here = useMemo(
    () =>
      mergeRepeats(findings).filter(
        ({ missing, places }) => !missing && places.some(({ path }) => holdsPath(step, form, path)),
      ),
    [findings, form, step],
  );
  const [last, setLast] = useState({ here, news: "" });
  if (last.here !== here) setLast({ here, news: findingNews(last.here, here) || last.news });
  return (
    <p aria-live="polite" className="sr-only">
      {last.news}
    </p>
  );
}
