import { FolderInput } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { beijingTime } from "@/lib/core/beijing-time";
import { batchesShown, type ItemState, type ListedBatch } from "@/lib/imports/types";
import { RemoveBatch } from "./remove-batch";

const labels: Record<ItemState, string> = {
  read: "待确认",
  accepted: "已导入",
  refused: "不能导入",
  setAside: "不导入",
};

/** A county's batches, newest first, with the number of waiting files, as links. */
export function BatchList({ batches }: { batches: ListedBatch[] }) {
  if (batches.length === 0)
    return (
      <Empty icon={FolderInput} title="还没有批量导入过">
        历年已经公布的年报、各单位报来的文件，可以放在一个文件夹里一次导入。
      </Empty>
    );
  return (
    <>
      {batches.length === batchesShown && (
        <p className="mb-3 text-ink-2 text-sm">只列出最近的 {batchesShown} 批。</p>
      )}
      <ul className="grid divide-y divide-line rounded-md border border-line bg-paper">
        {batches.map((batch) => (
          <li
            key={batch.id}
            className="grid gap-x-6 gap-y-2 px-4 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:px-5"
          >
            <div className="grid min-w-0 gap-1">
              <h2 className="font-medium [overflow-wrap:anywhere]">{batch.name}</h2>
              <p className="text-ink-3 text-sm tabular-nums">
                {batch.author} · {beijingTime(batch.createdAt).slice(0, 16)}
              </p>
              <p className="text-ink-2 text-sm tabular-nums">{countsIn(batch)}</p>
            </div>
            <div className="flex flex-wrap items-center gap-2 self-center">
              <Button asChild size="small">
                <Link href={`/imports/batches/${batch.id}` as Route}>
                  打开<span className="sr-only">：{batch.name}</span>
                </Link>
              </Button>
              <RemoveBatch batchId={batch.id} name={batch.name} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function countsIn({ counts }: ListedBatch): string {
  const present = (Object.keys(labels) as ItemState[]).filter((state) => counts[state] > 0);
  return present.length === 0
    ? "还没有文件"
    : present.map((state) => `${labels[state]} ${counts[state]} 份`).join("，");
}
