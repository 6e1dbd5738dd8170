"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { Refusal, Result } from "@/lib/core/refusal";

type Sent<Value> = Parameters<typeof resultOf<Value>>[0];

/** Runs an action of the review and refreshes the page; a refusal is kept in words, and what was typed stays. */
export function useReviewAction() {
  const router = useRouter();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  async function run<Value>(sent: Sent<Value>): Promise<Result<Value>> {
    setBusy(true);
    setRefusals([]);
    const answer = await resultOf(sent);
    setBusy(false);
    if (answer.ok) router.refresh();
    else setRefusals(answer.refusals);
    return answer;
  }
  return { run, busy, refusals, forget: () => setRefusals([]) };
}
