"use client";
import { useEffect, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { CountyContext } from "@/lib/core/checks/engine/check";
import { countyContextAction } from "@/lib/reports/actions";
import type { DraftStore } from "./draft-store";

/** Pause after a saved change of a chapter before the county's reports are asked anew, in milliseconds. */
const PAUSE = 3000;

/**
 * What the county's other reports contain: as loaded with the page, and asked anew a little after chapters were changed and
 * saved, since a passage just pasted may stand in a neighbour's report. Where the server does not answer, what was known
 * stays; a move asks again in any case.
 */
export function useCountyContext(reportId: string, loaded: CountyContext, store: DraftStore): CountyContext {
  const [context, setContext] = useState(loaded);
  useEffect(() => setContext(loaded), [loaded]);
  useEffect(() => {
    let asked = store.read().content.chapters;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const { chapters } = store.read().content;
      const answer = await resultOf(countyContextAction({ reportId }));
      if (!answer.ok || timer === undefined) return;
      asked = chapters;
      setContext(answer.value);
    };
    const unsubscribe = store.subscribe(() => {
      const { content, save } = store.read();
      if (save.kind !== "saved" || content.chapters === asked) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      timer = undefined;
      unsubscribe();
    };
  }, [store, reportId]);
  return context;
}
