import { FileText } from "lucide-react";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Tag, type Tone } from "@/components/ui/tag";
import { type State, stateLabels } from "@/lib/core/workflow/workflow";
import type { DraftRow } from "@/lib/reports/loaders";
import { timelinessWords } from "../timeliness-words";
import { isLeft } from "./at-hand";
import { RemoveDraft } from "./remove-draft";

const tones: Record<State, Tone> = {
  drafting: "info",
  awaitingSignOff: "info",
  sentBack: "warn",
  signedOff: "info",
  submitted: "info",
  withdrawn: "warn",
  reviewing: "info",
  returned: "warn",
  approved: "ok",
  published: "ok",
  correcting: "warn",
};

function WhenDue(row: DraftRow) {
  if (isLeft(row)) return <span className="text-ink-2">已撤并，不再应报</span>;
  const { text, isLate } = timelinessWords(row.state, row.timeliness);
  return text === "" ? null : <span className={isLate ? "text-err" : "text-ink-2"}>{text}</span>;
}

/** “已公布” would be untrue of a report that the county has taken from public sight. */
function StateTag({ state, isTakenDown }: DraftRow) {
  return state === "published" && isTakenDown ? (
    <Tag tone="warn">已撤下公开</Tag>
  ) : (
    <Tag tone={tones[state]}>{stateLabels[state]}</Tag>
  );
}

/** The reports of the person's units, newest year first. */
export function DraftTable({ rows }: { rows: DraftRow[] }) {
  if (rows.length === 0)
    return (
      <Empty icon={FileText} title="还没有年度报告">
        在上方选择年度，开始第一份报告。
      </Empty>
    );
  return (
    <ul className="grid divide-y divide-line rounded-md border border-line bg-paper">
      {rows.map((row) => (
        <li key={row.id} className="flex items-center">
          <Link
            href={`/desk/reports/${row.id}`}
            className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 gap-y-1 px-5 py-3 text-ink no-underline hover:bg-canvas"
          >
            <span className="font-medium tabular-nums">{row.year} 年度</span>
            <span className="text-ink-2">{row.unit}</span>
            <WhenDue {...row} />
            <span className="ml-auto">
              <StateTag {...row} />
            </span>
          </Link>
          {row.state === "drafting" && !row.written && row.roles.includes("clerk") && (
            <RemoveDraft reportId={row.id} year={row.year} />
          )}
        </li>
      ))}
    </ul>
  );
}
