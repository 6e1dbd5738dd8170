import { FindingCounts } from "@/components/findings/list/finding-counts";
import { byNumber, byPinyin, listingColumns } from "@/components/ui/listing/listing-features";
import { beijingDay } from "@/lib/core/beijing-time";
import { onePersonLabel } from "@/lib/core/workflow/own-work";
import { eventLabel } from "@/lib/core/workflow/workflow";
import type { QueueRow, QueueState } from "@/lib/reviews/types";
import { queueStateLabels, StateTag } from "../../state-tag";
import { ContactCell } from "./contact-cell";
import { DaysLeft } from "./days-left";
import { UnitCell } from "./unit-cell";

const stateOrder = Object.keys(queueStateLabels) as QueueState[];
type Original = { original: QueueRow };

function byState({ original: a }: Original, { original: b }: Original): number {
  return stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state);
}

const helper = listingColumns<QueueRow>();

/**
 * The queue's columns; their ids are the sort keys in the URL. What is the same in every row is left out: the
 * year, and the county.
 */
export function queueColumns({ isOneYear, isOneCounty }: { isOneYear: boolean; isOneCounty: boolean }) {
  return helper.columns([
    unitColumn(isOneCounty),
    ...(isOneYear ? [] : [yearColumn]),
    stateColumn,
    daysLeftColumn,
    findingsColumn,
    contactColumn,
    activityColumn,
  ]);
}

const unitColumn = (isOneCounty: boolean) =>
  helper.accessor("unit", {
    header: "单位",
    sortFn: byPinyin,
    cell: ({ row }) => <UnitCell row={row.original} isOneCounty={isOneCounty} />,
  });

const yearColumn = helper.accessor("year", {
  header: "年度",
  sortFn: byNumber,
  filterFn: "equals",
  enableGlobalFilter: false,
  cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
});

const stateColumn = helper.accessor("state", {
  header: "状态",
  sortFn: byState,
  filterFn: "equals",
  enableGlobalFilter: false,
  cell: ({ row: { original } }) => (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <StateTag state={original.state} />
      <span className="text-ink-2 text-sm">{roundWords(original)}</span>
    </span>
  ),
});

const daysLeftColumn = helper.accessor(({ daysLeft }) => daysLeft ?? undefined, {
  id: "daysLeft",
  header: "时限",
  sortFn: byNumber,
  sortUndefined: "last",
  enableGlobalFilter: false,
  cell: ({ row: { original } }) => <DaysLeft {...original} />,
});

const findingsColumn = helper.accessor(
  ({ findings }) => findings && findings.error * 1_000_000 + findings.warning * 1_000 + findings.hint,
  {
    id: "findings",
    header: "体检",
    sortFn: byNumber,
    sortUndefined: "last",
    enableGlobalFilter: false,
    cell: ({ row: { original } }) => <FindingCounts counts={original.findings} />,
  },
);

const contactColumn = helper.accessor(({ contact }) => contact?.contact ?? "", {
  id: "contact",
  header: "联系人",
  sortFn: byPinyin,
  cell: ({ row }) => <ContactCell row={row.original} />,
});

const activityColumn = helper.accessor(({ activity }) => activity?.at.getTime(), {
  id: "activity",
  header: "最近",
  sortFn: byNumber,
  sortUndefined: "last",
  enableGlobalFilter: false,
  cell: ({ row: { original } }) => <Activity activity={original.activity} />,
});

/** The number of the submission, the open notes, and decisions on one's own work. */
function roundWords({ versionNumber, notes, byOnePerson }: QueueRow): string {
  return [
    versionNumber !== null && versionNumber > 1 ? `第 ${versionNumber} 次报送` : "",
    notes && notes.open > 0 ? `${notes.open} 条批注待答复` : "",
    notes && notes.answered > 0 ? `${notes.answered} 条已答复` : "",
    byOnePerson ? onePersonLabel : "",
  ]
    .filter((words) => words !== "")
    .join("，");
}

function Activity({ activity }: Pick<QueueRow, "activity">) {
  if (!activity) return <span className="text-ink-3">—</span>;
  const { move, at } = activity;
  return (
    <span className="text-sm">
      <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
        {beijingDay(at)}
      </time>{" "}
      <span className="whitespace-nowrap text-ink-2">{eventLabel(move)}</span>
    </span>
  );
}
