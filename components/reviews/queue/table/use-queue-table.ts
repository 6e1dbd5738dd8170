"use client";
import type { SortingState } from "@tanstack/react-table";
import { useMemo } from "react";
import { useListing } from "@/components/ui/listing/use-listing";
import { kindGroupOf } from "@/lib/core/unit-kind";
import { isInGroup } from "@/lib/reviews/queue/queue";
import type { ReviewQueue } from "@/lib/reviews/types";
import type { QueueQuery, QueueSortKey } from "../filters/queue-query";
import { queueColumns } from "./queue-columns";

/** The rows of the query, in its order. */
export function useQueueTable(
  { rows, year, counties }: Pick<ReviewQueue, "rows" | "year" | "counties">,
  query: QueueQuery,
  change: (changes: Partial<QueueQuery>) => void,
) {
  const { show, kind } = query;
  const data = useMemo(
    () =>
      rows.filter(
        (row) => (show === null || isInGroup(row, show)) && (kind === null || kindGroupOf(row.kind) === kind),
      ),
    [rows, show, kind],
  );
  const [isOneYear, isOneCounty] = [typeof year === "number", counties.length === 1];
  const columns = useMemo(() => queueColumns({ isOneYear, isOneCounty }), [isOneYear, isOneCounty]);
  const columnFilters = useMemo(
    () => (query.state ? [{ id: "state", value: query.state }] : []),
    [query.state],
  );
  const sorting = useMemo<SortingState>(
    // A URL of all years may have been opened for one, which has no column of years.
    () =>
      query.sort && !(isOneYear && query.sort.key === "year")
        ? [{ id: query.sort.key, desc: query.sort.desc }]
        : [],
    [query.sort, isOneYear],
  );
  return useListing({
    columns,
    data,
    getRowId: ({ unitCode, year }) => `${unitCode}-${year}`,
    enableMultiSort: false,
    sortDescFirst: false,
    state: { columnFilters, sorting, globalFilter: query.q.trim() },
    onSortingChange: (updater) => {
      const [next] = typeof updater === "function" ? updater(sorting) : updater;
      change({ sort: next ? { key: next.id as QueueSortKey, desc: next.desc } : null });
    },
  });
}
