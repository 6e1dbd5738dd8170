"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useDecisionResult } from "@/components/shell/decision-result";
import { useOutdated } from "@/components/shell/decisions";
import { useRefresh } from "@/components/shell/use-refresh";
import type { Refusal, Result } from "@/lib/core/refusal";
import type { CopiedMessage } from "@/lib/core/season/chat-text";
import { type DecisionId, decisionResults } from "@/lib/core/workflow/decision-results";
import { isOutdated } from "@/lib/core/workflow/seen";

type Sent<Value> = Parameters<typeof resultOf<Value>>[0];

/**
 * Runs an action of the review and refreshes the page; once it shows the new state, it states the result of a
 * decision. A refusal is shown, and typed text is kept. After a refusal because of an outdated page, the page
 * is refreshed too, before it says so.
 */
export function useReviewAction() {
  const { refreshing, refresh } = useRefresh();
  const isOld = useOutdated();
  const setResult = useDecisionResult();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  /** `copied`: the message of the decision to others, to be copied into a chat group. */
  async function run<Value>(
    sent: Sent<Value>,
    decision?: DecisionId,
    copied?: CopiedMessage,
  ): Promise<Result<Value>> {
    setBusy(true);
    setRefusals([]);
    if (decision) setResult(null);
    const answer = await resultOf(sent);
    const refused = answer.ok ? [] : answer.refusals;
    if (answer.ok || refused.some(isOutdated)) await refresh();
    setBusy(false);
    isOld(refused);
    if (answer.ok && decision) setResult({ ...decisionResults[decision], ...(copied && { copied }) });
    setRefusals(refused);
    return answer;
  }
  return { run, busy: busy || refreshing, refusals, forget: () => setRefusals([]) };
}
