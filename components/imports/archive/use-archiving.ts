"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { Refusal } from "@/lib/core/refusal";
import { archiveAction } from "@/lib/publications/archive/actions";
import type { ArchiveRow } from "@/lib/publications/archive/types";

/** Number of reports sent in one request: each is examined and laid out on the server. */
const AT_ONCE = 10;

/**
 * Archives many reports, a few per request. `outcomes`: by report the reason why it was not published, null
 * if it was.
 */
export function useArchiving() {
  const router = useRouter();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, string | null>>(new Map());

  async function archive(rows: readonly ArchiveRow[], reason: string): Promise<boolean> {
    const came = new Map<string, string | null>();
    let refused: Refusal[] = [];
    setRefusals([]);
    for (let done = 0; done < rows.length; done += AT_ONCE) {
      setProgress({ done, of: rows.length });
      const reports = rows.slice(done, done + AT_ONCE).map(({ reportId, seen }) => ({ reportId, seen }));
      const answer = await resultOf(archiveAction({ reports, reason }));
      if (!answer.ok) {
        refused = answer.refusals;
        break;
      }
      for (const { reportId, refusals: why } of answer.value)
        came.set(reportId, why.length === 0 ? null : why.map(({ message }) => message).join(""));
    }
    setRefusals(refused);
    setProgress(null);
    setOutcomes(came);
    router.refresh();
    return refused.length === 0;
  }
  return { archive, progress, refusals, outcomes };
}
