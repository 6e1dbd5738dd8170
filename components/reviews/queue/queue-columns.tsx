import { FindingCounts } from "@/components/findings/finding-counts";
import { byNumber, byPinyin, listingColumns } from "@/components/ui/listing/listing-features";
import { beijingDay } from "@/lib/core/beijing-time";
import type { QueueRow, QueueState } from "@/lib/reviews/types";
import { queueStateLabels, StateTag } from "../state-tag";
import { DaysLeft } from "./days-left";
import { UnitCell } from "./unit-cell";

const stateOrder = Object.keys(queueStateLabels) as QueueState[];
type Original = { original: QueueRow };

function byState({ original: a }: Original, { original: b }: Original): number {
  return stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state);
}

const helper = listingColumns<QueueRow>();

/** The queue's columns; their ids are the names by which the address sorts. */
export const queueColumns = helper.columns([
  helper.accessor("unit", {
    header: "单位",
    sortFn: byPinyin,
    cell: ({ row }) => <UnitCell row={row.original} />,
  }),
  helper.accessor("year", {
    header: "年度",
    sortFn: byNumber,
    filterFn: "equals",
    enableGlobalFilter: false,
    cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
  }),
  helper.accessor("state", {
    header: "状态",
    sortFn: byState,
    filterFn: "equals",
    enableGlobalFilter: false,
    cell: ({ row: { original } }) => (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <StateTag state={original.state} />
        {original.versionNumber !== null && original.versionNumber > 1 && (
          <span className="text-ink-2 text-sm">第 {original.versionNumber} 次报送</span>
        )}
      </span>
    ),
  }),
  helper.accessor(({ daysLeft }) => daysLeft ?? undefined, {
    id: "daysLeft",
    header: "期限",
    sortFn: byNumber,
    sortUndefined: "last",
    // The filter asks one thing: what is overdue.
    filterFn: ({ original }) =>
      original.filed === null && original.daysLeft !== null && original.daysLeft < 0,
    enableGlobalFilter: false,
    cell: ({ row: { original } }) => <DaysLeft {...original} />,
  }),
  helper.accessor(
    ({ findings }) => findings && findings.error * 1_000_000 + findings.warning * 1_000 + findings.hint,
    {
      id: "findings",
      header: "体检",
      sortFn: byNumber,
      sortUndefined: "last",
      enableGlobalFilter: false,
      cell: ({ row: { original } }) => <FindingCounts counts={original.findings} />,
    },
  ),
  helper.accessor(({ submittedAt }) => submittedAt?.getTime(), {
    id: "submittedAt",
    header: "报送时间",
    sortFn: byNumber,
    sortUndefined: "last",
    enableGlobalFilter: false,
    cell: ({ row: { original } }) =>
      original.submittedAt ? (
        <time dateTime={original.submittedAt.toISOString()} className="tabular-nums">
          {beijingDay(original.submittedAt)}
        </time>
      ) : (
        <span className="text-ink-3">未报送</span>
      ),
  }),
]);
