"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { notReadyYet, useReady } from "@/components/ui/use-ready";
import { removeBatchAction } from "@/lib/imports/actions";

/** Deletes a batch after a confirmation. */
export function RemoveBatch({ batchId, name }: { batchId: string; name: string }) {
  const ready = useReady();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function remove() {
    setBusy(true);
    const answer = await resultOf(removeBatchAction({ batchId }));
    setBusy(false);
    setTrouble(answer.ok ? null : (answer.refusals[0]?.message ?? "没有删除。"));
  }

  return (
    <Dialog
      title="删除这一批文件"
      trigger={
        <Button size="small" variant="quiet" why={!ready && notReadyYet}>
          删除<span className="sr-only">：{name}</span>
        </Button>
      }
    >
      <div className="grid gap-4">
        <p>“{name}”里读到的文字和办理情况会一起删除，不能恢复。已经导入的报告不受影响。</p>
        {trouble && <Notice tone="err">{trouble}</Notice>}
        <div>
          <Button variant="danger" busy={busy} onClick={remove}>
            {busy ? "正在删除…" : "删除"}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
