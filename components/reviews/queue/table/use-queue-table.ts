"use client";
import type { SortingState } from "@tanstack/react-table";
import { useMemo } from "react";
import { useListing } from "@/components/ui/listing/use-listing";
import { kindGroupOf } from "@/lib/core/unit-kind";
import { hasPublicationWords, isOfTiming } from "@/lib/reviews/queue/publication";
import { isInGroup } from "@/lib/reviews/queue/queue";
import type { QueueRow, ReviewQueue } from "@/lib/reviews/types";
import type { QueueQuery, QueueSortKey } from "../filters/queue-query";
import { queueColumns } from "./queue-columns";

type Shown = Pick<ReviewQueue, "rows" | "year" | "counties"> & {
  /** Opens the dialog on a row's unit. */
  onContact: (row: QueueRow) => void;
};

/** The rows of the query, in its order. */
export function useQueueTable(
  { rows, year, counties, onContact }: Shown,
  query: QueueQuery,
  change: (changes: Partial<QueueQuery>) => void,
) {
  const { show, kind, timing } = query;
  const data = useMemo(
    () =>
      rows.filter(
        (row) =>
          (show === null || isInGroup(row, show)) &&
          (kind === null || kindGroupOf(row.kind) === kind) &&
          (timing === null || isOfTiming(row, timing)),
      ),
    [rows, show, kind, timing],
  );
  const [isOneYear, isOneCounty] = [typeof year === "number", counties.length === 1];
  const hasPublication = rows.some(hasPublicationWords);
  const columns = useMemo(
    () => queueColumns({ isOneYear, isOneCounty, hasPublication }, onContact),
    [isOneYear, isOneCounty, hasPublication, onContact],
  );
  const columnFilters = useMemo(
    () => (query.state ? [{ id: "state", value: query.state }] : []),
    [query.state],
  );
  const sorting = useMemo<SortingState>(() => {
    const { key, desc } = query.sort ?? {};
    // A URL may name a column that this list does not have: it may have been opened for all years.
    const isShown = !(isOneYear && key === "year") && !(!hasPublication && key === "publication");
    return key && isShown ? [{ id: key, desc: desc ?? false }] : [];
  }, [query.sort, isOneYear, hasPublication]);
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
