"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { approveAction, approveAndPublishAction } from "@/lib/publications/actions";
import type { Review } from "@/lib/reviews/types";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";
import { releaseMessage } from "./copied-messages";

const actions = { approve: approveAction, approveAndPublish: approveAndPublishAction };

/** Approves the version, and by default publishes it; shows beforehand what will be public. */
export function ApproveDialog({ review }: { review: Review }) {
  const [open, setOpen] = useState(false);
  const { run, busy, refusals, forget } = useReviewAction();
  const [settled, setSettled] = useState<keyof typeof actions>("approveAndPublish");
  const change = (next: boolean) => {
    setOpen(next);
    forget();
  };
  const settle = async (decision: keyof typeof actions) => {
    setSettled(decision);
    const decided = { reportId: review.reportId, seen: review.seen };
    const copied = decision === "approveAndPublish" ? releaseMessage(review) : undefined;
    const answer = await run<unknown>(actions[decision](decided), decision, copied);
    if (answer.ok) setOpen(false);
  };
  return (
    <Dialog
      title="审核通过并公布"
      open={open}
      onOpenChange={change}
      trigger={<Button variant="primary">审核通过并公布</Button>}
    >
      <div className="grid gap-4">
        <BecomesPublic review={review} />
        <RefusalList refusals={refusals} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button busy={busy} onClick={() => change(false)}>
            取消
          </Button>
          <Button busy={busy} onClick={() => settle("approve")}>
            {busy && settled === "approve" ? "正在通过…" : "只通过，暂不公布"}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => settle("approveAndPublish")}>
            {busy && settled === "approveAndPublish" ? "正在公布…" : "通过并公布"}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What anybody can read once a report is published, and that this is not undone. */
export function BecomesPublic({ review }: { review: Review }) {
  const open = review.notes.filter(({ state }) => state !== "resolved").length;
  const waived = review.findings.filter(({ waiver }) => waiver !== null).length;
  return (
    <div className="grid gap-2">
      <p>公布后，任何人都能在公开网站上读到：</p>
      <ul className="list-disc pl-5">
        <li>
          《{review.version.title}》第 {review.version.number}{" "}
          次报送的正文、表格和图片，以及公布时间和核验码；
        </li>
        {waived > 0 && <li>{waived} 条豁免的错误及您写的理由；</li>}
        {review.asIssued && <li>原报告的发布日期和发布处（按原样录入）；</li>}
        {review.published && <li>更正的原因；原来的版本保留原地址，并注明已被替代。</li>}
      </ul>
      <p>
        批注、单位的答复、体检结果和办理记录不公开。公布时间由系统记录，不能更改；公布后只能按更正程序修改。
      </p>
      {open > 0 && <p className="text-warn">还有 {open} 条批注没有办结，公布后一并标为已解决。</p>}
    </div>
  );
}
