"use client";
import { useState } from "react";
import { useDecisionResult } from "@/components/shell/decision-result";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { decisionResults } from "@/lib/core/workflow/decision-results";
import { releaseScoresAction } from "@/lib/reviews/scores/actions";

type Props = { countyCode: string; year: number; barred: string | null };

/** Releases the scores of a year, which cannot be undone; says before why it cannot be done yet. */
export function ReleaseScoresBar({ barred, ...of }: Props) {
  if (barred === null) return <ReleaseDialog {...of} />;
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Button variant="primary" why={barred} aria-describedby="release-barred">
        发布评分
      </Button>
      <span id="release-barred" className="text-ink-2 text-sm">
        {barred}
      </span>
    </p>
  );
}

function ReleaseDialog({ countyCode, year }: Omit<Props, "barred">) {
  const [open, setOpen] = useState(false);
  const { busy, refusals, run } = useAction();
  const setResult = useDecisionResult();
  return (
    <Dialog
      title={`发布 ${year} 年度评分`}
      description="发布以后分数不再变动，“未到”的项目不再补计，各单位收到消息。各单位要先看到自己的得分，提了意见的要先答复。"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">发布评分</Button>}
    >
      <Refusals refusals={refusals} />
      <p className="flex flex-wrap justify-end gap-3">
        <Button busy={busy} onClick={() => setOpen(false)}>
          先不发布
        </Button>
        <Button
          variant="primary"
          busy={busy}
          onClick={async () => {
            if (!(await run(() => releaseScoresAction({ countyCode, year })))) return;
            setOpen(false);
            setResult(decisionResults.releaseScores);
          }}
        >
          {busy ? "正在发布…" : "发布"}
        </Button>
      </p>
    </Dialog>
  );
}
