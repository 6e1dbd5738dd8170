import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Refusal } from "@/lib/core/refusal";
import { resultOf } from "./action-result";

/** Runs an action; shows a refusal, or refreshes the page. */
export function useAction() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);

  async function run<Value>(send: () => Parameters<typeof resultOf<Value>>[0]): Promise<boolean> {
    setBusy(true);
    setRefusals([]);
    const answer = await resultOf(send());
    setBusy(false);
    if (answer.ok) router.refresh();
    else setRefusals(answer.refusals);
    return answer.ok;
  }

  return { busy, refusals, run };
}
