"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { CountyContext } from "@/lib/core/checks/engine/check";
import { countyContextAction } from "@/lib/reports/actions";
import type { DraftStore } from "./draft-store";

/** Pause after a saved change of a chapter before the county's context is loaded again, in milliseconds. */
const PAUSE = 3000;

/** How often a county's own report polls for changed sums, in milliseconds. */
const LOOKS = 20_000;

/**
 * The county's context: as loaded with the page, and loaded again shortly after chapters were changed and
 * saved, since a pasted passage may be in a neighbour's report. If the server does not respond, the previous
 * one is kept; a move checks again in any case.
 */
export function useCountyContext(reportId: string, loaded: CountyContext, store: DraftStore): CountyContext {
  const router = useRouter();
  const [context, setContext] = useState(loaded);
  useEffect(() => setContext(loaded), [loaded]);
  const follows = loaded.sums !== undefined;
  useEffect(() => {
    if (!follows) return;
    const timer = setInterval(async () => {
      const answer = await resultOf(countyContextAction({ reportId }));
      if (!answer.ok) return;
      setContext(answer.value);
      // The following cells were updated in the meantime: the page takes over their values.
      if (JSON.stringify(answer.value.sums) !== JSON.stringify(loaded.sums)) router.refresh();
    }, LOOKS);
    return () => clearInterval(timer);
  }, [follows, loaded, reportId, router]);
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
