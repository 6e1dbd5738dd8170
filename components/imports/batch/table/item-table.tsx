"use client";
import type { SortingState } from "@tanstack/react-table";
import { FolderOpen, Search } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { useListing } from "@/components/ui/listing/use-listing";
import type { FileStatus } from "@/lib/imports/review/files/file-status";
import { reportKey } from "@/lib/imports/types";
import { useBatchContext } from "../batch-context";
import { type ItemSortKey, itemColumns } from "./item-columns";
import { ItemFilters, type ItemQuery } from "./item-filters";
import { ItemRows } from "./item-rows";

const everything: ItemQuery = { q: "", status: null, year: null, sort: { key: "status", desc: false } };

/** The files of a batch, searched, filtered and sorted; by default those that need a person come first. */
export function ItemTable() {
  const { batch } = useBatchContext();
  const [query, setQuery] = useState(everything);
  const change = (changes: Partial<ItemQuery>) => setQuery((before) => ({ ...before, ...changes }));
  const years = useMemo(
    () => [...new Set(batch.rows.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one),
    [batch.rows],
  );
  const table = useItemListing(query, change);

  if (batch.rows.length === 0)
    return (
      <Empty icon={FolderOpen} title="这一批还没有文件">
        把历年年报的文件夹拖到上面：系统认出每份的单位和年度，列在这里等您确认。
      </Empty>
    );
  const found = table.getFilteredRowModel().rows.length;
  const counts = (table.getColumn("status")?.getFacetedUniqueValues() ?? new Map()) as Map<
    FileStatus,
    number
  >;
  return (
    <div className="grid gap-4">
      <ItemFilters years={years} counts={counts} query={query} onChange={change} />
      <p role="status" className="text-ink-3 text-sm">
        共 {found} 份
      </p>
      {found === 0 ? (
        <Empty icon={Search} title="没有符合条件的文件">
          <Button onClick={() => setQuery(everything)}>清除条件</Button>
        </Empty>
      ) : (
        <ItemRows table={table} />
      )}
    </div>
  );
}

/** The rows of the table, searched, filtered and sorted. */
function useItemListing(query: ItemQuery, change: (changes: Partial<ItemQuery>) => void) {
  const data = useItems();
  const sorting = useMemo<SortingState>(() => [{ id: query.sort.key, desc: query.sort.desc }], [query.sort]);
  const columnFilters = useMemo(
    () => [
      ...(query.status ? [{ id: "status", value: query.status }] : []),
      ...(query.year ? [{ id: "year", value: query.year }] : []),
    ],
    [query.status, query.year],
  );
  return useListing({
    columns: itemColumns,
    data,
    getRowId: ({ row }) => row.id,
    enableMultiSort: false,
    sortDescFirst: false,
    enableSortingRemoval: false,
    state: { columnFilters, sorting, globalFilter: query.q.trim() },
    onSortingChange: (updater) => {
      const [next] = typeof updater === "function" ? updater(sorting) : updater;
      if (next) change({ sort: { key: next.id as ItemSortKey, desc: next.desc } });
    },
  });
}

/** The files of the batch with their units' names and their status. */
function useItems() {
  const { batch, context } = useBatchContext();
  const units = useMemo(() => new Map(context.units.map(({ code, name }) => [code, name])), [context.units]);
  return useMemo(
    () =>
      batch.rows.map((row) => ({
        row,
        unit: units.get(row.unitCode ?? "") ?? null,
        status: batch.statuses.get(row.id) ?? "unknown",
        existing:
          row.unitCode && row.year ? (batch.reports[reportKey(row.unitCode, row.year)] ?? null) : null,
        troubles: batch.troubles[row.id] ?? [],
        busy: batch.busy.has(row.id),
      })),
    [batch.rows, batch.statuses, batch.reports, batch.troubles, batch.busy, units],
  );
}
