import {
  columnFacetingFeature,
  columnFilteringFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_equals,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from "@tanstack/react-table";
import type { QueueRow, QueueState } from "@/lib/reviews/types";
import { beijingDay } from "../beijing-day";
import { FindingCounts } from "../finding-counts";
import { queueStateLabels, StateTag } from "../state-tag";
import { DaysLeft } from "./days-left";
import { UnitCell } from "./unit-cell";

export const queueFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString, equals: filterFn_equals },
  columnFacetingFeature,
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
});

const byNumber: SortFn<typeof queueFeatures, QueueRow> = (a, b, columnId) =>
  a.getValue<number>(columnId) - b.getValue<number>(columnId);

/** Chinese by pinyin, as people look for a name. */
const byPinyin: SortFn<typeof queueFeatures, QueueRow> = (a, b, columnId) =>
  a.getValue<string>(columnId).localeCompare(b.getValue<string>(columnId), "zh-CN");

const stateOrder = Object.keys(queueStateLabels) as QueueState[];
const byState: SortFn<typeof queueFeatures, QueueRow> = (a, b) =>
  stateOrder.indexOf(a.original.state) - stateOrder.indexOf(b.original.state);

const helper = createColumnHelper<typeof queueFeatures, QueueRow>();

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
    filterFn: ({ original }) => original.daysLeft !== null && original.daysLeft < 0,
    enableGlobalFilter: false,
    cell: ({ row: { original } }) => <DaysLeft daysLeft={original.daysLeft} dueOn={original.dueOn} />,
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
