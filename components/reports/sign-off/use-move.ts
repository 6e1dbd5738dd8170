"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useDecisionResult } from "@/components/shell/decision-result";
import { useOutdated } from "@/components/shell/decisions";
import { useRefresh } from "@/components/shell/use-refresh";
import type { Refusal } from "@/lib/core/refusal";
import type { CopiedMessage } from "@/lib/core/season/chat-text";
import { correctionWords } from "@/lib/core/season/message-words";
import { type DecisionId, decisionResults } from "@/lib/core/workflow/decision-results";
import { draftSeen, isOutdated } from "@/lib/core/workflow/seen";
import { moveReportAction, signOffAndSubmitAction } from "@/lib/reports/actions";
import type { MoveInput } from "@/lib/reports/schema";
import type { Checklist } from "@/lib/reports/types";
import { useDraft } from "../draft/draft-context";

/**
 * Performs a move once everything typed is saved. A refusal changes nothing and gives its reasons; an
 * outdated page is loaded again.
 */
export function useMove() {
  const { draft, store, events } = useDraft();
  const { refreshing, refresh } = useRefresh();
  const isOld = useOutdated();
  const setResult = useDecisionResult();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);

  async function decide(
    decision: DecisionId,
    send: (seen: { reportId: string; seen: string }) => Parameters<typeof resultOf<unknown>>[0],
    copied?: CopiedMessage,
  ): Promise<boolean> {
    setBusy(true);
    setRefusals([]);
    setResult(null);
    const answer = (await store.flush())
      ? await resultOf(send({ reportId: draft.id, seen: draftSeen(store.versions(), events.length) }))
      : unsaved;
    const refused = answer.ok ? [] : answer.refusals;
    // The page states nothing of a state that it does not show yet.
    if (answer.ok || refused.some(isOutdated)) await refresh();
    setBusy(false);
    isOld(refused);
    setRefusals(refused);
    if (answer.ok) setResult({ ...decisionResults[decision], ...(copied && { copied }) });
    return answer.ok;
  }
  const make = (input: Omit<MoveInput, "reportId" | "seen">) =>
    decide(input.move, (seen) => moveReportAction({ ...seen, ...input }), copiedOf(input));
  const copiedOf = ({ move, note = "" }: Pick<MoveInput, "move" | "note">): CopiedMessage | undefined => {
    if (move !== "correct") return undefined;
    const text = correctionWords({ unit: draft.unit.name, year: draft.year }, note);
    return { kind: "correction", text, href: `/reviews?year=${draft.year}` };
  };
  const signAndSubmit = (checklist: Checklist) =>
    decide("signAndSubmit", (seen) => signOffAndSubmitAction({ ...seen, checklist }));
  return { make, signAndSubmit, busy: busy || refreshing, refusals };
}

const unsaved = {
  ok: false as const,
  refusals: [{ code: "unsaved", message: "还有修改没有保存，请先处理页面上的提示，再试一次。" }],
};
