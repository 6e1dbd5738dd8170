import Link from "next/link";
import type { Comparison, Review } from "@/lib/reviews/types";

const views = ["full", "changes", "marked"] as const;
export type View = (typeof views)[number];

type Compared = Pick<Review, "comparison" | "state">;

/**
 * The view that the address asks for; without one, a resubmission opens at what was changed since the return
 * until it is public.
 */
export function viewOf(asked: string | undefined, { comparison, state }: Compared): View {
  const isResubmitted = comparison?.since === "returned" && comparison.changes > 0 && state !== "published";
  return views.find((view) => view === asked) ?? (isResubmitted ? "changes" : "full");
}

const labels: Record<View, string> = { full: "全文", changes: "只看改动", marked: "全文标出改动" };

/** A sentence on the changes since the return, and the three views. */
export function ViewChoice({
  comparison,
  view,
  reportId,
}: {
  comparison: Comparison;
  view: View;
  reportId: string;
}) {
  const since =
    comparison.since === "returned"
      ? `与退回时（第 ${comparison.versionNumber} 次报送）相比`
      : `与已公布的版本（第 ${comparison.versionNumber} 次报送）相比`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-ink-2">
        {since}：
        <strong className="font-medium text-ink">
          {comparison.changes > 0 ? `改 ${comparison.changes} 处` : "没有改动"}
        </strong>
      </p>
      <nav
        aria-label="查看方式"
        className="flex flex-wrap gap-1 rounded-md border border-line-2 bg-paper p-1"
      >
        {views.map((each) => (
          <Link
            key={each}
            href={`/reviews/${reportId}?view=${each}`}
            scroll={false}
            aria-current={each === view ? "true" : undefined}
            className="inline-flex min-h-8 items-center rounded px-3 text-ink-2 text-sm no-underline aria-[current]:bg-accent-wash aria-[current]:font-medium aria-[current]:text-accent-ink"
          >
            {labels[each]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
