"use client";
import { useEffect, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { CountyContext } from "@/lib/core/checks/engine/check";
import { countyContextAction } from "@/lib/reports/actions";
import type { DraftStore } from "./draft-store";

/** Pause after a saved change of a chapter before the county's context is loaded again, in milliseconds. */
const PAUSE = 3000;

/**
 * The county's context: as loaded with the page, and loaded again shortly after chapters were changed and saved, since
 * a pasted passage may be in a neighbour's report. If the server does not respond, the previous one is kept; a move
 * checks again in any case.
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
