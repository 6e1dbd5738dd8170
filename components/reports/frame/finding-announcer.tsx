"use client";
import { useMemo, useState } from "react";
import { mergeRepeats } from "@/lib/core/checks/engine/findings/merge-repeats";
import { holdsPath, type Step } from "@/lib/core/steps/progress";
import { useDraft, useFindings } from "../draft/draft-context";
import { findingNews } from "./finding-news";

/**
 * Tells screen readers what the examination found or no longer finds in this step: on the screen it appears
 * at its place, away from the cursor. Blanks are not told one by one.
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
  const [told, setTold] = useState({ here, news: "" });
  if (told.here !== here) setTold({ here, news: findingNews(told.here, here) || told.news });
  return (
    <p aria-live="polite" className="sr-only">
      {told.news}
    </p>
  );
}
