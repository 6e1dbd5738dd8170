import { ScrollText } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { beijingSecond } from "@/lib/core/beijing-time";
import { type ActivityQuery, periodFault } from "@/lib/publications/activity/schema";
import type { ActivityPage } from "@/lib/publications/activity/types";
import { activityHref } from "./activity-href";

/** One page of the activity log, one row per entry; on a narrow screen the parts of a row are stacked. */
export function ActivityList({
  page: { events, before },
  query,
}: {
  page: ActivityPage;
  query: ActivityQuery;
}) {
  if (events.length === 0)
    return (
      <Empty icon={ScrollText} title="没有符合条件的记录">
        {periodFault(query) ?? "换一个查找的词、办理人、类别或时间。"}
      </Empty>
    );
  return (
    <>
      <ol aria-label="操作记录" className="divide-y divide-line rounded-md border border-line bg-paper">
        {events.map(({ sequence, at, actor, what, about, details, text }) => (
          <li
            key={sequence}
            className="grid gap-x-4 gap-y-1 px-4 py-2 md:grid-cols-[11rem_10rem_minmax(0,1fr)] md:items-baseline"
          >
            <time dateTime={at.toISOString()} className="text-ink-2 text-sm tabular-nums">
              {beijingSecond(at)}
            </time>
            <span className="[overflow-wrap:anywhere]">{actor ?? "系统"}</span>
            <div className="min-w-0">
              <span className="font-medium">{what}</span> {about}
              {details && <p className="text-ink-2 text-sm [overflow-wrap:anywhere]">{details}</p>}
              <details className="text-sm">
                <summary className="cursor-pointer text-ink-3">原文</summary>
                <code className="block whitespace-pre-wrap text-xs [overflow-wrap:anywhere]">{text}</code>
              </details>
            </div>
          </li>
        ))}
      </ol>
      <nav aria-label="翻页" className="flex gap-6">
        {query.before !== undefined && (
          <Link
            href={activityHref("/accounts/activity", { ...query, before: undefined }) as Route}
            className="text-accent underline underline-offset-4"
          >
            最新的
          </Link>
        )}
        {before !== null && (
          <Link
            href={activityHref("/accounts/activity", { ...query, before }) as Route}
            className="text-accent underline underline-offset-4"
          >
            更早的
          </Link>
        )}
      </nav>
    </>
  );
}
