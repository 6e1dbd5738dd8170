"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useOutdated } from "@/components/shell/decisions";
import type { Refusal } from "@/lib/core/refusal";
import { draftSeen } from "@/lib/core/workflow/seen";
import { moveReportAction } from "@/lib/reports/actions";
import type { MoveInput } from "@/lib/reports/schema";

import { useDraft } from "../draft/draft-context";

/**
 * Makes a move, once everything typed is saved. A refusal leaves the draft as it was and says why; where the page was old,
 * it is read anew.
 */
export function useMove() {
  const { draft, store, events } = useDraft();
  const router = useRouter();
  const isOld = useOutdated();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);

  async function make(input: Omit<MoveInput, "reportId" | "seen">): Promise<boolean> {
    setBusy(true);
    setRefusals([]);
    const answer = (await store.flush())
      ? await resultOf(
          moveReportAction({
            reportId: draft.id,
            seen: draftSeen(store.versions(), events.length),
            ...input,
          }),
        )
      : {
          ok: false as const,
          refusals: [{ code: "unsaved", message: "还有修改没有保存，请先处理页首的提示，再试一次。" }],
        };
    setBusy(false);
    if (isOld(answer.ok ? [] : answer.refusals)) router.refresh();
    if (!answer.ok) {
      setRefusals(answer.refusals);
      return false;
    }
    router.refresh();
    return true;
  }
  return { make, busy, refusals };
}
