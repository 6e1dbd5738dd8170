import clsx from "clsx";
import { isInGroup } from "@/lib/reviews/queue/queue";
import { type QueueGroup, type QueueRow, queueGroups, type ReviewQueue } from "@/lib/reviews/types";

const labels: Record<QueueGroup, string> = {
  mine: "待我处理",
  unfiled: "未报",
  overdue: "逾期",
  published: "已公布",
};

type Props = {
  rows: readonly QueueRow[];
  season: ReviewQueue["season"];
  chosen: QueueGroup | null;
  onChoose: (group: QueueGroup | null) => void;
};

/** The season in four figures, each a button that shows those units alone, and how long there is until the day. */
export function Headline({ rows, season, chosen, onChoose }: Props) {
  return (
    <section aria-label="总览" className="grid gap-3">
      <p className="text-ink-2">
        共 {rows.length} 份报告{season && `，${dayWords(season.dueOn)}截止，${leftWords(season.daysLeft)}`}
      </p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
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
                "grid rounded-md border px-4 py-2 text-left",
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
      </div>
    </section>
  );
}

/** “1月31日” of an ISO day. */
function dayWords(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
}

function leftWords(days: number): string {
  if (days > 0) return `还有 ${days} 天`;
  return days === 0 ? "就在今天" : `已过 ${-days} 天`;
}
