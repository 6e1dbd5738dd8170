"use client";
import { Inbox, Search } from "lucide-react";
import Link from "next/link";
import { useMemo, useState } from "react";
import { RemindAllDialog } from "@/components/counties/season/remind-all-dialog";
import { UnitSeasonDialog } from "@/components/counties/season/unit-season-dialog";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Listing } from "@/components/ui/listing/listing";
import { fromRowTable } from "@/lib/platform/http/row-table";
import type { ListedJointRelease } from "@/lib/publications/joint-release/types";
import { hasPublicationWords } from "@/lib/reviews/queue/publication";
import { isUnfiled, turnOf } from "@/lib/reviews/queue/queue";
import type { QueueRow, QueueState, QueueTurn, ReviewQueue, SentQueue } from "@/lib/reviews/types";
import { SeasonPapers } from "../season-papers/season-papers-dialog";
import { QueueFilters } from "./filters/queue-filters";
import type { QueueQuery, QueueSortKey } from "./filters/queue-query";
import { StateCounts } from "./filters/state-counts";
import { useQueueQuery } from "./filters/use-queue-query";
import { Headline } from "./headline";
import { ReadersContext } from "./live/readers-context";
import { useKeptFocus } from "./live/use-kept-focus";
import { useLiveQueue } from "./live/use-live-queue";
import { useRememberedList } from "./neighbours/use-remembered-list";
import { OtherYears } from "./other-years";
import { JointReleases } from "./release/joint-release";
import { ReleaseBar } from "./release/release-bar";
import { contactId } from "./table/contact-id";
import { useQueueTable } from "./table/use-queue-table";

const none = { q: "", state: null, show: null, kind: null, timing: null } as const;

/**
 * The reviewer's queue of a year, or of all: every unit of the county, searched, filtered and sorted by the
 * URL.
 */
export function Queue({ queue, releases }: { queue: SentQueue; releases: readonly ListedJointRelease[] }) {
  const rows = useMemo(() => fromRowTable(queue.rows), [queue.rows]);
  const { year, years, season, filing, counties, chosen, choices, elsewhere } = queue;
  const [query, change] = useQueueQuery();
  const [asked, setAsked] = useState<QueueRow | null>(null);
  const table = useQueueTable({ rows, year, counties, onContact: setAsked }, query, change);
  const shown = table.getRowModel().rows.map(({ original }) => original);
  useRememberedList(shown);
  const { moved, readers } = useLiveQueue(queue);
  const list = useKeptFocus(rows);

  if (years.length === 0 && choices.length === 0)
    return (
      <Empty icon={Inbox} title="还没有要审核的报告">
        各单位的年度报告报送后会出现在这里。请先确认单位已经建立，并在“
        <Link href="/counties" className="whitespace-nowrap">
          年度设置
        </Link>
        ”里设定本年度的报送期限。
      </Empty>
    );
  const counts = table.getColumn("state")?.getFacetedUniqueValues() as Map<QueueState, number> | undefined;
  return (
    <div ref={list} className="grid gap-4">
      <Headline {...{ rows, season, filing }} chosen={query.show} onChoose={(show) => change({ show })}>
        <div className="flex flex-wrap items-center justify-end gap-3">
          {typeof year === "number" && (
            <JointReleases
              {...{ counties, year, releases }}
              approved={rows.filter(({ state }) => state === "approved").length}
            />
          )}
          <ReviewNext rows={rows} />
        </div>
      </Headline>
      <QueueFilters
        years={years.map((each) => each.year)}
        {...{ year, chosen, choices, query }}
        orders={table.getAllLeafColumns().map(({ id }) => id as QueueSortKey)}
        onChange={change}
      />
      <StateCounts
        counts={counts ?? new Map()}
        chosen={query.state}
        onChoose={(state) => change({ state })}
      />
      <OtherYears {...{ years, year, elsewhere }} onChoose={(other) => change({ ...none, year: other })} />
      <ListHead {...{ shown, counties, year, moved }} />
      <ReadersContext value={readers}>
        <QueueList {...{ table, query, year }} onClear={() => change({ ...none, year: "all" })} />
      </ReadersContext>
      {asked && <AskedUnit asked={asked} rows={rows} onClose={() => setAsked(null)} />}
    </div>
  );
}

type Shown = Pick<ReviewQueue, "year"> & {
  table: ReturnType<typeof useQueueTable>;
  query: QueueQuery;
  onClear: () => void;
};

function QueueList({ table, query, year, onClear }: Shown) {
  if (table.getRowModel().rows.length === 0)
    return (
      <Empty icon={Search} title="没有符合条件的报告">
        <p className="mb-3">换一个单位名称或年度，或清除全部条件。</p>
        <Button onClick={onClear}>清除条件，看全部年度</Button>
      </Empty>
    );
  return (
    <Listing
      {...{ table, isBlank }}
      caption="审核队列"
      cardsBelow="wide"
      labelled
      // Sorted otherwise, the rows of a group no longer follow one another.
      groupOf={query.sort === null && typeof year === "number" ? groupOf : undefined}
    />
  );
}

/** The dialog on one unit, with its row as it is now: a colleague may have changed it meanwhile. */
function AskedUnit({ asked, rows, onClose }: { asked: QueueRow; rows: QueueRow[]; onClose: () => void }) {
  const row = rows.find(({ unitCode, year }) => unitCode === asked.unitCode && year === asked.year) ?? asked;
  return (
    <UnitSeasonDialog
      row={row}
      onClose={onClose}
      returnFocus={() => document.getElementById(contactId(row))?.focus()}
    />
  );
}

type Head = Pick<ReviewQueue, "counties" | "year"> & { shown: readonly QueueRow[]; moved: string | null };

/** Opens the report that has waited longest for the county's decision. */
function ReviewNext({ rows }: Pick<ReviewQueue, "rows">) {
  const next = rows.find(({ state }) => state === "submitted" || state === "reviewing");
  if (!next?.reportId) return null;
  return (
    <Button asChild variant="primary">
      <Link href={`/reviews/${next.reportId}`} prefetch={false}>
        审核下一份
      </Link>
    </Button>
  );
}

/** The number of displayed rows, and actions on all of them. */
function ListHead({ shown, counties, year, moved }: Head) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="text-ink-3 text-sm">
        共 {shown.length} 份{moved && <span className="text-accent-ink">。列表刚刚更新：{moved}</span>}
      </p>
      {typeof year === "number" && (
        <div className="flex flex-wrap items-center gap-3">
          <SeasonPapers counties={counties} year={year} />
          <RemindAllDialog owing={shown.filter((row) => !row.topmost && isUnfiled(row))} year={year} />
          <ReleaseBar rows={shown} />
        </div>
      )}
    </div>
  );
}

const turnLabels: Record<QueueTurn, string> = {
  county: "待我处理",
  unit: "在单位手里",
  notBegun: "未开始",
  published: "已公布",
};

function groupOf({ state }: QueueRow): string {
  return turnLabels[turnOf(state)];
}

/** Cells that a card omits. */
function isBlank(row: QueueRow, columnId: string): boolean {
  if (columnId === "publication") return !hasPublicationWords(row);
  return (columnId === "findings" && !row.findings) || (columnId === "activity" && !row.activity);
}
