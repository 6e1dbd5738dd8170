"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { widenReturnAction } from "@/lib/reviews/actions";
import type { Review } from "@/lib/reviews/types";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";
import { UnlockFields } from "./unlock-fields";

/** Unlocks more chapters of a report that the unit is changing after a return. */
export function WidenDialog({ review, unlocked }: { review: Review; unlocked: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const [more, setMore] = useState<string[]>([]);
  const { run, busy, refusals, forget } = useReviewAction();
  const locked = review.chapters.filter(({ id }) => !unlocked.includes(id));

  async function save(event: React.FormEvent) {
    event.preventDefault();
    const decided = { reportId: review.reportId, seen: review.version.id };
    const answer = await run(widenReturnAction({ ...decided, unlock: more }), "widen");
    if (!answer.ok) return;
    setMore([]);
    setOpen(false);
  }

  return (
    <Dialog
      title="再开放章节"
      description="已经开放的章节不变，单位会收到消息。"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        forget();
      }}
      trigger={<Button>再开放章节</Button>}
    >
      <form className="grid gap-5" onSubmit={save}>
        <UnlockFields
          legend="再开放这些章节"
          hint="一章都不选，则全部章节都可以修改。"
          chapters={locked}
          chosen={more}
          onChange={setMore}
        />
        <RefusalList refusals={refusals} />
        <div className="flex justify-end gap-3">
          <Button busy={busy} onClick={() => setOpen(false)}>
            取消
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? "正在开放…" : more.length > 0 ? "开放选定的章节" : "开放全部章节"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
