import type { Route } from "next";
import Link from "next/link";
import { OwnWorkNotice } from "@/components/shell/own-work-notice";
import { Button } from "@/components/ui/button";
import type { MoveId } from "@/lib/core/workflow/workflow";
import type { Review } from "@/lib/reviews/types";
import { ApproveDialog } from "./approve-dialog";
import { PublishApproved } from "./publish-approved";
import { PutBackDialog } from "./put-back-dialog";
import { ReopenDialog } from "./reopen-dialog";
import { ReturnDialog } from "./return-dialog";
import { StartReview } from "./start-review";
import { TakeDownDialog } from "./take-down-dialog";
import { WidenDialog } from "./widen-dialog";

/** What the county may do with the report now; if nothing, what it waits for. */
export function ReviewMoves({ review }: { review: Review }) {
  const open = new Set<MoveId>(review.moves.map(({ id }) => id));
  const isOwn = review.ownWork?.kind === "own";
  const decided = { reportId: review.reportId, seen: review.seen };
  return (
    <section aria-label="审核操作" className="flex flex-wrap items-center justify-end gap-3">
      <div className="basis-full empty:hidden">
        <OwnWorkNotice verdict={review.ownWork} id="own-work" />
      </div>
      {open.has("startReview") && <StartReview decided={decided} />}
      {open.has("approve") &&
        (isOwn ? <DeadButton>审核通过并公布</DeadButton> : <ApproveDialog review={review} />)}
      {open.has("publish") && (isOwn ? <DeadButton>公布</DeadButton> : <PublishApproved review={review} />)}
      {open.has("return") && <ReturnDialog review={review} />}
      {open.has("reopen") && <ReopenDialog decided={decided} />}
      {open.size === 0 && <Waiting review={review} />}
      {review.mayTakeDown && review.published && <PublicSight review={review} published={review.published} />}
      {!open.has("approve") && <NextWaiting waiting={review.waiting} />}
    </section>
  );
}

/** The whole reason is in the notice above. */
function DeadButton({ children }: { children: string }) {
  return (
    <Button variant="primary" why="不能由您办理，原因写在上面" aria-describedby="own-work">
      {children}
    </Button>
  );
}

function Waiting({ review }: { review: Review }) {
  if (review.state === "published")
    return (
      <p className="text-ink-2">
        {review.published?.takenDown ? "等待单位发起更正。" : "这份报告已经公布。"}
        <PublicPage review={review} />
      </p>
    );
  return (
    <p className="text-ink-2">
      报告在填报单位手里，再次报送后才能审核。这里显示的是第 {review.version.number}{" "}
      次报送的内容，不是正在修改的草稿。
      {review.mayWiden && review.unlocked && <WidenDialog review={review} unlocked={review.unlocked} />}
      {review.published && <PublicPage review={review} />}
    </p>
  );
}

function PublicPage({ review }: { review: Review }) {
  return (
    <a
      href={`/reports/${review.unit.code}/${review.year}`}
      className="text-accent underline underline-offset-4"
    >
      查看公开页面
    </a>
  );
}

/** A public report can be taken down in every state. */
function PublicSight({
  review,
  published: { number, takenDown },
}: {
  review: Review;
  published: NonNullable<Review["published"]>;
}) {
  return takenDown ? (
    <PutBackDialog reportId={review.reportId} number={number} />
  ) : (
    <TakeDownDialog review={review} number={number} />
  );
}

/** After a decision: a link to the next waiting report. */
function NextWaiting({ waiting: { count, next } }: Pick<Review, "waiting">) {
  if (!next) return <p className="text-ink-2">没有别的报告等待审核。</p>;
  return (
    <Button asChild variant="primary">
      <Link href={`/reviews/${next.reportId}` as Route}>
        审核下一份：{next.unit} {next.year} 年度（还有 {count} 份）
      </Link>
    </Button>
  );
}
