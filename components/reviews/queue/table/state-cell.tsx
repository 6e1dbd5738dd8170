import { Tag } from "@/components/ui/tag";
import { onePersonLabel } from "@/lib/core/workflow/own-work";
import type { QueueRow } from "@/lib/reviews/types";
import { StateTag } from "../../state-tag";
import { useReadersOf } from "../live/readers-context";

/** The state of a report, and what else a reviewer has to know of its course. */
export function StateCell({ row }: { row: QueueRow }) {
  const readers = useReadersOf(row.reportId);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <StateTag state={row.state} />
      {row.isTakenDown && <Tag tone="warn">已撤下公开</Tag>}
      {isCorrection(row) && <Tag>更正</Tag>}
      <span className="text-ink-2 text-sm">{roundWords(row)}</span>
      {readers.length > 0 && <span className="text-accent-ink text-sm">{readers.join("、")}正在看</span>}
    </span>
  );
}

/** A published report that is on its way again: it looks like one that was returned. */
const isCorrection = ({ publishedOn, state }: QueueRow) =>
  publishedOn !== undefined && state !== "published" && state !== "correcting";

/** The number of the submission, the open notes, and decisions on one's own work. */
function roundWords({ versionNumber, notes, byOnePerson }: QueueRow): string {
  return [
    versionNumber !== undefined ? `第 ${versionNumber} 次报送` : "",
    notes && notes.open > 0 ? `${notes.open} 条批注待答复` : "",
    notes && notes.answered > 0 ? `${notes.answered} 条已答复` : "",
    byOnePerson ? onePersonLabel : "",
  ]
    .filter((words) => words !== "")
    .join("，");
}
