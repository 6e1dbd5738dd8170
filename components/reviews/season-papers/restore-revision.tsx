"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";
import { restorePaperAction } from "@/lib/reviews/season-papers/actions";

type Props = {
  /** The paper, and its latest revision. */
  of: { countyCode: string; paperId: string; revision: number };
  /** The earlier revision, which is shown. */
  restored: number;
  /** The page of the latest one. */
  latest: Route;
};

/** Makes an earlier text of a paper the latest one, and opens it to be edited. */
export function RestoreRevision({ of, restored, latest }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const restore = async () => {
    setBusy(true);
    const answer = await resultOf(restorePaperAction({ ...of, restored }));
    setBusy(false);
    setRefusals(answer.ok ? [] : answer.refusals);
    // No refresh beside it: that would take the place of leaving this page.
    if (answer.ok) router.push(`${latest}?from=${restored}&as=${answer.value.revision}` as Route);
  };
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="small" busy={busy} onClick={() => void restore()}>
          {busy ? "正在恢复…" : "恢复这一稿"}
        </Button>
        <span className="text-ink-2 text-sm">恢复为新的一稿，第 {of.revision} 稿仍在改动记录里。</span>
      </p>
      <Refusals refusals={refusals} />
    </>
  );
}

/** What restoring did, on the page of the text that it made; the focus is led there. */
export function RestoredNotice({ from, as }: { from: number; as: number }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="ok" title={`已恢复第 ${from} 稿，成为第 ${as} 稿`} />
    </div>
  );
}
