import clsx from "clsx";
import { byNumber, byPinyin, listingColumns } from "@/components/ui/listing/listing-features";
import { stateLabels } from "@/lib/core/workflow/workflow";
import { fileStatusOrder } from "@/lib/imports/review/files/file-status";
import { StatusTag } from "../status-tag";
import { FileCell, ItemUnitCell, inCard, StatsCell } from "./cells";
import { RowActions } from "./row-actions";
import type { TableRow } from "./table-row";

type Original = { original: TableRow };

function byStatus({ original: a }: Original, { original: b }: Original): number {
  return fileStatusOrder.indexOf(a.status) - fileStatusOrder.indexOf(b.status);
}

const helper = listingColumns<TableRow>();

/** The table's columns; their ids are the sort keys. */
export const itemColumns = helper.columns([
  helper.accessor(({ row }) => `${row.name} ${row.title}`, {
    id: "file",
    header: "文件与标题",
    sortFn: byPinyin,
    cell: ({ row }) => <FileCell row={row.original.row} />,
  }),
  helper.accessor(({ unit, row }) => unit ?? row.stats?.detectedUnit ?? undefined, {
    id: "unit",
    header: "单位",
    sortFn: byPinyin,
    sortUndefined: "first",
    cell: ({ row: { original } }) => <ItemUnitCell row={original} />,
  }),
  helper.accessor(({ row }) => row.year ?? undefined, {
    id: "year",
    header: "年度",
    sortFn: byNumber,
    sortUndefined: "first",
    filterFn: "equals",
    enableGlobalFilter: false,
    cell: ({ row: { original } }) => (
      <span className={clsx(inCard, "whitespace-nowrap tabular-nums wide:grid")}>
        {original.row.year ?? <span className="text-ink-3">{original.row.stats ? "未认出" : "—"}</span>}
        {original.row.edition && <span className="text-ink-3 text-sm">{original.row.edition} 年版</span>}
      </span>
    ),
  }),
  helper.accessor(({ row }) => row.stats?.certainty, {
    id: "certainty",
    header: "有把握",
    sortFn: byNumber,
    sortUndefined: "last",
    enableGlobalFilter: false,
    cell: ({ row: { original } }) => <StatsCell stats={original.row.stats} />,
  }),
  helper.accessor(({ row }) => row.stats?.findings.length, {
    id: "findings",
    header: "问题",
    sortFn: byNumber,
    sortUndefined: "last",
    enableGlobalFilter: false,
    cell: ({ getValue }) => <span className="tabular-nums">{getValue() ?? "—"}</span>,
  }),
  helper.accessor("status", {
    header: "状态",
    sortFn: byStatus,
    filterFn: "equals",
    enableGlobalFilter: false,
    cell: ({ row: { original } }) => (
      <span className={clsx(inCard, "wide:grid wide:justify-items-start")}>
        <StatusTag status={original.status} />
        {original.status === "exists" && original.existing && (
          <span className="text-ink-2 text-sm">{stateLabels[original.existing]}，不改动</span>
        )}
      </span>
    ),
  }),
  helper.display({
    id: "actions",
    header: "办理",
    cell: ({ row }) => <RowActions row={row.original} />,
  }),
]);

/** The columns to sort by, as listed on a narrow screen. */
export const sortLabels = {
  status: "状态，先看要办的",
  file: "文件名",
  unit: "单位",
  year: "年度",
  certainty: "把握，从低到高",
  findings: "问题，从少到多",
} as const;
export type ItemSortKey = keyof typeof sortLabels;
