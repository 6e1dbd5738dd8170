"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { Refusal, Result } from "@/lib/core/refusal";

type Sent<Value> = Parameters<typeof resultOf<Value>>[0];

/**
 * Submits one form of the county's queue: success is shown next to it, in words that may depend on its value,
 * and a refusal keeps what was typed.
 */
export function useSeasonAction() {
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [done, setDone] = useState("");
  const [busy, setBusy] = useState(false);
  async function run<Value>(
    sent: Sent<Value>,
    words: string | ((value: Value) => string),
  ): Promise<Result<Value>> {
    setBusy(true);
    setRefusals([]);
    setDone("");
    const answer = await resultOf(sent);
    setBusy(false);
    if (answer.ok) setDone(typeof words === "string" ? words : words(answer.value));
    else setRefusals(answer.refusals);
    return answer;
  }
  return { run, busy, refusals, done };
}
