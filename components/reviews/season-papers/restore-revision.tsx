"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
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
  const { busy, refusals, run } = useAction();
  const restore = async () => {
    const done = await run(() => restorePaperAction({ ...of, restored }));
    if (done) router.push(latest);
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
