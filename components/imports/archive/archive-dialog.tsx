"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { ArchiveRow } from "@/lib/publications/archive/types";

type Props = {
  /** The chosen reports. */
  rows: readonly ArchiveRow[];
  reason: string;
  busy: boolean;
  onArchive: () => void;
};

/** Shows once more what will be public before older reports are published together. */
export function ArchiveDialog({ rows, reason, busy, onArchive }: Props) {
  const [open, setOpen] = useState(false);
  const wrong = rows.filter(({ findings }) => findings.error > 0).length;
  return (
    <Dialog
      title={`存档公布 ${rows.length} 份历年年报`}
      description="公布后，任何人都能在公开网站上读到，并标明“存档”。公布时间由系统记录，不能更改；公布后只能按更正程序修改。"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" busy={busy} why={rows.length === 0 && "请先在下面选报告"}>
          {busy ? "正在公布…" : `存档公布 ${rows.length} 份`}
        </Button>
      }
    >
      <div className="grid gap-4">
        <ul aria-label="将要公布的报告" className="max-h-[40dvh] list-disc overflow-y-auto pl-5">
          {rows.map((row) => (
            <li key={row.reportId}>
              {row.unit} <span className="whitespace-nowrap tabular-nums">{row.year} 年度</span>
              <span className="ml-2 text-ink-2 text-sm">{remarks(row)}</span>
            </li>
          ))}
        </ul>
        {wrong > 0 && (
          <Notice tone={reason === "" ? "warn" : "info"}>
            {reason === ""
              ? `有 ${wrong} 份带有错误，还没有写“保留原件错误的理由”：这 ${wrong} 份不会公布。`
              : `有 ${wrong} 份带有错误，公开页会写明每一处和这条理由：${reason}`}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button busy={busy} onClick={() => setOpen(false)}>
            取消
          </Button>
          <Button
            variant="primary"
            onClick={() => {
              setOpen(false);
              onArchive();
            }}
          >
            确认公布
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function remarks({ doubtful, findings: { error } }: ArchiveRow): string {
  return [error > 0 && `${error} 处错误`, doubtful > 0 && `${doubtful} 处待核对`].filter(Boolean).join("，");
}
