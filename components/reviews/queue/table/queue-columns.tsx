import { byNumber, byPinyin, listingColumns } from "@/components/ui/listing/listing-features";
import { beijingDay } from "@/lib/core/beijing-time";
import { eventLabel } from "@/lib/core/workflow/workflow";
import { filingRank, publicationRank } from "@/lib/reviews/queue/publication";
import type { QueueRow, QueueState } from "@/lib/reviews/types";
import { queueStateLabels } from "../../state-tag";
import { ContactCell } from "./contact-cell";
import { DaysLeft } from "./days-left";
import { FindingLinks } from "./finding-links";
import { PublicationCell } from "./publication-cell";
import { StateCell } from "./state-cell";
import { UnitCell } from "./unit-cell";

const stateOrder = Object.keys(queueStateLabels) as QueueState[];
type Original = { original: QueueRow };

function byState({ original: a }: Original, { original: b }: Original): number {
  return stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state);
}

const helper = listingColumns<QueueRow>();

export type ShownColumns = {
  isOneYear: boolean;
  isOneCounty: boolean;
  /** False as long as no row says anything of its publication. */
  hasPublication: boolean;
};

/**
 * The queue's columns; their ids are the sort keys in the URL. What is the same in every row is left out: the
 * year, the county, and early in the season the publication. `onContact` opens the dialog on a row's unit.
 */
export function queueColumns(shown: ShownColumns, onContact: (row: QueueRow) => void) {
  return helper.columns([
    unitColumn(shown.isOneCounty),
    ...(shown.isOneYear ? [] : [yearColumn]),
    stateColumn,
    daysLeftColumn,
    ...(shown.hasPublication ? [publicationColumn] : []),
    findingsColumn,
    contactColumn(onContact),
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
  cell: ({ row }) => <StateCell row={row.original} />,
});

const daysLeftColumn = helper.accessor(filingRank, {
  id: "daysLeft",
  header: "时限",
  sortFn: byNumber,
  sortUndefined: "last",
  enableGlobalFilter: false,
  cell: ({ row: { original } }) => <DaysLeft {...original} />,
});

const publicationColumn = helper.accessor(publicationRank, {
  id: "publication",
  header: "公布",
  sortFn: byNumber,
  sortUndefined: "last",
  enableGlobalFilter: false,
  cell: ({ row: { original } }) => <PublicationCell row={original} />,
});

const findingsColumn = helper.accessor(
  ({ findings }) =>
    findings && (findings.error ?? 0) * 1_000_000 + (findings.warning ?? 0) * 1_000 + (findings.hint ?? 0),
  {
    id: "findings",
    header: "体检",
    sortFn: byNumber,
    sortUndefined: "last",
    enableGlobalFilter: false,
    cell: ({ row: { original } }) => <FindingLinks row={original} />,
  },
);

const contactColumn = (onContact: (row: QueueRow) => void) =>
  helper.accessor(({ contact }) => contact ?? "", {
    id: "contact",
    header: "联系人",
    sortFn: byPinyin,
    cell: ({ row: { original } }) => <ContactCell row={original} onOpen={() => onContact(original)} />,
  });

const activityColumn = helper.accessor(({ activity }) => activity?.at, {
  id: "activity",
  header: "最近",
  sortFn: byNumber,
  sortUndefined: "last",
  enableGlobalFilter: false,
  cell: ({ row: { original } }) => <Activity activity={original.activity} />,
});

function Activity({ activity }: Pick<QueueRow, "activity">) {
  if (!activity) return <span className="text-ink-3">—</span>;
  const { move } = activity;
  const at = new Date(activity.at);
  return (
    <span className="text-sm">
      <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
        {beijingDay(at)}
      </time>{" "}
      <span className="whitespace-nowrap text-ink-2">{eventLabel(move)}</span>
    </span>
  );
}
