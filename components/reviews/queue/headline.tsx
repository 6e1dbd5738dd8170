import clsx from "clsx";
import { chineseDayShort } from "@/lib/core/beijing-time";
import { filingCurve } from "@/lib/core/season/filing-curve";
import { isCountedRow, isInGroup } from "@/lib/reviews/queue/queue";
import { type QueueGroup, type QueueRow, queueGroups, type ReviewQueue } from "@/lib/reviews/types";
import { FilingCurve } from "./filing-curve";

const labels: Record<QueueGroup, string> = {
  mine: "待我处理",
  unfiled: "未报",
  overdue: "逾期",
  published: "已公布",
};

type Props = {
  rows: readonly QueueRow[];
  season: ReviewQueue["season"];
  filing: ReviewQueue["filing"];
  chosen: QueueGroup | null;
  onChoose: (group: QueueGroup | null) => void;
  /** Content next to the first line. */
  children?: React.ReactNode;
};

/**
 * Four figures on the season, each a button that filters the list by those units, and the time until the due
 * day.
 */
export function Headline({ rows, season, filing, chosen, onChoose, children }: Props) {
  return (
    <section aria-label="总览" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-ink-2">
          {countWords(rows)}
          {season && `；单位报送${chineseDayShort(season.dueOn)}截止，${leftWords(season.daysLeft)}`}
        </p>
        {children}
      </div>
      <div
        className={clsx(
          "grid grid-cols-2 gap-3 sm:grid-cols-4",
          filing && "lg:grid-cols-[repeat(4,minmax(0,1fr))_minmax(0,2fr)]",
        )}
      >
        {queueGroups.map((group) => {
          const count = rows.filter((row) => isInGroup(row, group)).length;
          const urgent = count > 0 && (group === "mine" || group === "overdue");
          return (
            <button
              key={group}
              type="button"
              aria-pressed={chosen === group}
              onClick={() => onChoose(chosen === group ? null : group)}
              className={clsx(
                "grid content-center rounded-md border px-4 py-2 text-left",
                chosen === group ? "border-accent bg-accent-wash" : "border-line bg-paper hover:border-ink-3",
              )}
            >
              <span
                className={clsx(
                  "font-song text-2xl tabular-nums",
                  urgent && (group === "overdue" ? "text-err" : "text-accent"),
                )}
              >
                {count}
              </span>
              <span className="text-ink-2 text-sm">{labels[group]}</span>
            </button>
          );
        })}
        {filing && <FilingCurve points={filingCurve(filing)} />}
      </div>
    </section>
  );
}

/** “共 61 份报告，另列不计：本级 1 份、垂直管理部门 1 份”. */
function countWords(rows: readonly QueueRow[]): string {
  const counted = rows.filter(isCountedRow).length;
  const own = rows.filter(({ topmost }) => topmost).length;
  const vertical = rows.length - counted - own;
  const apart = [own > 0 ? `本级 ${own} 份` : "", vertical > 0 ? `垂直管理部门 ${vertical} 份` : ""];
  const listed = apart.filter((words) => words !== "").join("、");
  return `共 ${counted} 份报告${listed === "" ? "" : `，另列不计：${listed}`}`;
}

function leftWords(days: number): string {
  if (days > 0) return `还有 ${days} 天`;
  return days === 0 ? "就在今天" : `已过 ${-days} 天`;
}
