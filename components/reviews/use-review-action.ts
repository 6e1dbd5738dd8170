"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useDecisionResult } from "@/components/shell/decision-result";
import { useOutdated } from "@/components/shell/decisions";
import type { Refusal, Result } from "@/lib/core/refusal";
import type { CopiedMessage } from "@/lib/core/season/chat-text";
import { type DecisionId, decisionResults } from "@/lib/core/workflow/decision-results";

type Sent<Value> = Parameters<typeof resultOf<Value>>[0];

/**
 * Runs an action of the review and refreshes the page; the page states the result of a decision. A refusal
 * is shown, and typed text is kept. After a refusal because of an outdated page, the page is refreshed too.
 */
export function useReviewAction() {
  const router = useRouter();
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
    setBusy(false);
    const old = isOld(answer.ok ? [] : answer.refusals);
    if (answer.ok && decision) setResult({ ...decisionResults[decision], ...(copied && { copied }) });
    if (answer.ok || old) router.refresh();
    if (!answer.ok) setRefusals(answer.refusals);
    return answer;
  }
  return { run, busy, refusals, forget: () => setRefusals([]) };
}
