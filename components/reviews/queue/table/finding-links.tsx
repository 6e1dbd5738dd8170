import type { Route } from "next";
import Link from "next/link";
import { FindingCounts } from "@/components/findings/list/finding-counts";
import { severities } from "@/components/findings/severities";
import { Tag } from "@/components/ui/tag";
import type { QueueRow } from "@/lib/reviews/types";
import { foundId } from "../../findings/found-id";

const none = { error: 0, warning: 0, hint: 0 };

/** Number of findings by severity, each number linked to the first such finding within the report. */
export function FindingLinks({ row: { reportId, findings, unit } }: { row: QueueRow }) {
  if (!findings || !reportId || Object.keys(findings).length === 0)
    return <FindingCounts counts={findings ? none : null} />;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {severities.map(
        ({ severity, title, tone }) =>
          findings[severity] !== undefined && (
            <Link
              key={severity}
              href={`/reviews/${reportId}#${foundId(severity)}` as Route}
              prefetch={false}
              className="inline-flex min-h-6 items-center rounded-full no-underline hover:underline"
            >
              <Tag tone={tone}>
                {title} {findings[severity]}
              </Tag>
              <span className="sr-only">，到{unit}的体检</span>
            </Link>
          ),
      )}
    </span>
  );
}
