"use client";
import { reopenReviewAction } from "@/lib/reviews/actions";
import { NoteDialog } from "./note-dialog";

/** Revokes an approval before publication. */
export function ReopenDialog({ decided }: { decided: { reportId: string; seen: string } }) {
  return (
    <NoteDialog
      decision="reopen"
      title="重新审核"
      description="通过的决定撤回，报告回到“审核中”，可以再写批注、退回或通过。"
      label="原因"
      autoFocus
      running="正在办理…"
      run={(note) => reopenReviewAction({ ...decided, note })}
    />
  );
}
