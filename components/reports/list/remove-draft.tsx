"use client";
import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useDecisionResult } from "@/components/shell/decision-result";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { decisionResults } from "@/lib/core/workflow/decision-results";
import { removeReportAction } from "@/lib/reports/actions";

/** Deletes a draft that was begun by mistake and in which nothing was written. */
export function RemoveDraft({ reportId, year }: { reportId: string; year: number }) {
  const router = useRouter();
  const setResult = useDecisionResult();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  async function remove() {
    setBusy(true);
    const answer = await resultOf(removeReportAction({ reportId }));
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    setOpen(false);
    setResult(decisionResults.removeDraft);
    router.refresh();
  }

  return (
    <Dialog
      title={`删除 ${year} 年度的空白草稿`}
      description="这份草稿还没有写过内容。删除后可以重新开始。"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet">
          <Trash2 aria-hidden size={14} /> 删除
        </Button>
      }
    >
      {trouble && <Notice tone="err">{trouble}</Notice>}
      <p className="mt-4 flex justify-end gap-3">
        <Button busy={busy} onClick={() => setOpen(false)}>
          取消
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void remove()}>
          {busy ? "正在删除…" : "删除草稿"}
        </Button>
      </p>
    </Dialog>
  );
}
