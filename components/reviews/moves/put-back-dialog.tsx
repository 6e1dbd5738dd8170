"use client";
import { putBackAction } from "@/lib/publications/actions";
import { NoteDialog } from "./note-dialog";

/** Restores a publication that was taken down by mistake. */
export function PutBackDialog({ reportId, number }: { reportId: string; number: number }) {
  return (
    <NoteDialog
      decision="putBack"
      title="恢复公开"
      description="撤错了才用：撤下的版本一字不动地恢复公开。内容确有问题的，请等单位更正后公布新版。"
      label="恢复的原因（记入办理记录）"
      running="正在恢复…"
      run={(note) => putBackAction({ reportId, number, note })}
    />
  );
}
