import { useState } from "react";
import type { Refusal } from "@/lib/core/refusal";
import { resultOf } from "./action-result";
import { useRefresh } from "./use-refresh";

/** Runs an action; shows a refusal, or refreshes the page, and is done when it shows the new state. */
export function useAction() {
  const { refreshing, refresh } = useRefresh();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);

  async function run<Value>(send: () => Parameters<typeof resultOf<Value>>[0]): Promise<boolean> {
    setBusy(true);
    setRefusals([]);
    const answer = await resultOf(send());
    if (answer.ok) await refresh();
    setBusy(false);
    if (!answer.ok) setRefusals(answer.refusals);
    return answer.ok;
  }

  return { busy: busy || refreshing, refusals, run };
}
