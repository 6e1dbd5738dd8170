"use client";
import type { SortingState } from "@tanstack/react-table";
import { Inbox, Search } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Listing } from "@/components/ui/listing/listing";
import { useListing } from "@/components/ui/listing/use-listing";
import type { QueueState, ReviewQueue } from "@/lib/reviews/types";
import { OtherYears } from "./other-years";
import { queueColumns } from "./queue-columns";
import { QueueFilters } from "./queue-filters";
import type { SortKey } from "./queue-query";
import { StateCounts } from "./state-counts";
import { useQueueQuery } from "./use-queue-query";

const none = { q: "", state: null, overdue: false } as const;

/** The reviewer's queue of a year, or of all: every unit of the county, searched, filtered and sorted by the address. */
export function Queue({ queue: { rows, year, years } }: { queue: ReviewQueue }) {
  const [query, change] = useQueueQuery();
  const columnFilters = useMemo(
    () => [
      ...(query.state ? [{ id: "state", value: query.state }] : []),
      ...(query.overdue ? [{ id: "daysLeft", value: true }] : []),
    ],
    [query.state, query.overdue],
  );
  const sorting = useMemo<SortingState>(
    () => (query.sort ? [{ id: query.sort.key, desc: query.sort.desc }] : []),
    [query.sort],
  );
  const table = useListing({
    columns: queueColumns,
    data: rows,
    getRowId: ({ unitCode, year: of }) => `${unitCode}-${of}`,
    enableMultiSort: false,
    sortDescFirst: false,
    state: { columnFilters, sorting, globalFilter: query.q.trim() },
    onSortingChange: (updater) => {
      const [next] = typeof updater === "function" ? updater(sorting) : updater;
      change({ sort: next ? { key: next.id as SortKey, desc: next.desc } : null });
    },
  });

  if (years.length === 0)
    return (
      <Empty icon={Inbox} title="还没有要审核的报告">
        本县各单位的年度报告报送后会出现在这里。请先确认单位已经建立、本年度的报送期限已经设定。
      </Empty>
    );
  const counts = table.getColumn("state")?.getFacetedUniqueValues() as Map<QueueState, number> | undefined;
  const found = table.getFilteredRowModel().rows.length;
  return (
    <div className="grid gap-4">
      <QueueFilters years={years.map((each) => each.year)} year={year} query={query} onChange={change} />
      <StateCounts
        counts={counts ?? new Map()}
        chosen={query.state}
        onChoose={(state) => change({ state })}
      />
      <OtherYears years={years} year={year} onChoose={(other) => change({ ...none, year: other })} />
      <p role="status" className="text-ink-3 text-sm">
        共 {found} 份
      </p>
      {found === 0 ? (
        <Empty icon={Search} title="没有符合条件的报告">
          <p className="mb-3">换一个单位名称或年度，或清除全部条件。</p>
          <Button onClick={() => change({ ...none, year: "all" })}>清除条件，看全部年度</Button>
        </Empty>
      ) : (
        <Listing table={table} caption="审核队列" labelled />
      )}
    </div>
  );
}
