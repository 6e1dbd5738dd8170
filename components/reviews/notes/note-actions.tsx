"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { removeNoteAction, reopenNoteAction, resolveNoteAction } from "@/lib/reviews/actions";
import type { ReviewNote } from "@/lib/reviews/types";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";

/** Resolve, reopen, and for one's own unseen note: change, delete. */
export function NoteActions({ note, onEdit }: { note: ReviewNote; onEdit: () => void }) {
  const { run, busy, refusals } = useReviewAction();
  const [asked, setAsked] = useState(false);
  const sent = { noteId: note.id, seen: note.seen };
  return (
    <>
      <div className="flex flex-wrap gap-2 pt-1">
        {note.state !== "resolved" && (
          <Button size="small" busy={busy} onClick={() => run(resolveNoteAction(sent))}>
            解决
          </Button>
        )}
        {note.state !== "open" && (
          <Button size="small" busy={busy} onClick={() => run(reopenNoteAction(sent))}>
            重新打开
          </Button>
        )}
        {note.mayEdit && !asked && (
          <>
            <Button size="small" variant="quiet" busy={busy} onClick={onEdit}>
              修改
            </Button>
            <Button size="small" variant="quiet" busy={busy} onClick={() => setAsked(true)}>
              删除
            </Button>
          </>
        )}
        {note.mayEdit && asked && (
          <>
            <Button size="small" variant="danger" busy={busy} onClick={() => run(removeNoteAction(sent))}>
              确认删除这条批注
            </Button>
            <Button size="small" variant="quiet" busy={busy} onClick={() => setAsked(false)}>
              保留
            </Button>
          </>
        )}
      </div>
      <RefusalList refusals={refusals} />
    </>
  );
}
