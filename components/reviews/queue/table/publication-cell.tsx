import { TriangleAlert } from "lucide-react";
import { isForTheRecord, publishedWords } from "@/lib/core/season/deadline";
import { hasPublicationWords, publishByOf } from "@/lib/reviews/queue/publication";
import type { QueueRow } from "@/lib/reviews/types";
import { OnceDone } from "./days-left";

/**
 * Whether the report became public in time, for ever by its first publication, or for how many days it is
 * late; a dash where there is nothing to say yet.
 */
export function PublicationCell({ row }: { row: QueueRow }) {
  const { publishedOn, unpublishedFor } = row;
  const publishBy = publishByOf(row);
  if (!hasPublicationWords(row) || !publishBy)
    return (
      <span className="text-ink-3" aria-hidden>
        —
      </span>
    );
  if (publishedOn)
    return (
      <OnceDone isLate={publishedOn > publishBy && !isForTheRecord(publishedOn, publishBy)}>
        {publishedWords(publishedOn, publishBy)}
      </OnceDone>
    );
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap text-err">
      <TriangleAlert aria-hidden size={14} />
      未公布，逾期 {unpublishedFor} 天
    </span>
  );
}
