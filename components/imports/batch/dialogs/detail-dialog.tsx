"use client";
import { useEffect, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { keyed } from "@/lib/core/keyed";
import type { Result } from "@/lib/core/refusal";
import { readItemAction } from "@/lib/imports/actions";
import { isAcceptable } from "@/lib/imports/review/files/file-status";
import type { Doubt, ImportRow, PlacedFields, UncertainText } from "@/lib/imports/types";
import { ImportFindingList } from "../../review/finding-list";
import { useBatchContext } from "../batch-context";
import { StatusTag } from "../status-tag";

type Props = { row: ImportRow; onClose: () => void };

const doubts: Record<Doubt, string> = {
  unitByName: "单位是按文件名认的，文中没有写明。",
  yearByName: "年度是按文件名认的，文中的标题和统计期限没有写明。",
  yearByText: "年度是按正文里出现最多的年份认的，标题和统计期限没有写明。",
  nameDiffers: "文件名和文中写的单位或年度不一样，暂按文中的。",
};

/** The details of one file: what to check, and what is not imported. */
export function DetailDialog({ row, onClose }: Props) {
  const { batch, openAccept, openChoose } = useBatchContext();
  const status = batch.statuses.get(row.id) ?? "unknown";
  const { stats } = row;
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={row.title || "没有标题"}
      description={row.name}
    >
      <div className="grid gap-4">
        <p className="flex flex-wrap items-center gap-3">
          <StatusTag status={status} />
          {stats && (
            <span className="text-ink-2 text-sm tabular-nums">
              已放置 {stats.placed} 处，存疑 {stats.doubtful} 处，未放置 {stats.unplaced} 处，清理
              {stats.cleaned} 处
            </span>
          )}
        </p>
        {(stats?.doubts ?? []).map((doubt) => (
          <Notice key={doubt} tone="warn">
            {doubts[doubt]}
          </Notice>
        ))}
        <UncertainTexts row={row} />
        {stats && stats.findings.length > 0 && (
          <section>
            <h3 className="mb-1 font-medium">问题</h3>
            <ImportFindingList findings={stats.findings} />
          </section>
        )}
        <div className="flex flex-wrap gap-3">
          {isAcceptable(status) && (
            <Button variant="primary" onClick={() => openAccept([row])}>
              导入这一份
            </Button>
          )}
          {row.state === "read" && <Button onClick={() => openChoose(row)}>改单位或年度</Button>}
          <Button onClick={onClose}>关闭</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Unplaced and uncertain texts, loaded when the dialog opens. */
function UncertainTexts({ row: { id, stats } }: { row: ImportRow }) {
  const [content, setContent] = useState<Result<PlacedFields> | null>(null);
  useEffect(() => {
    let shown = true;
    resultOf(readItemAction({ itemId: id })).then((answer) => {
      if (shown) setContent(answer.ok ? { ok: true, value: answer.value.content } : answer);
    });
    return () => {
      shown = false;
    };
  }, [id]);
  if (!content) return <p role="status">正在打开…</p>;
  if (!content.ok)
    return (
      <Notice tone="err" title="没有打开">
        {content.refusals[0]?.message}
      </Notice>
    );
  const { unplaced, doubtful } = content.value;
  return (
    <>
      <Texts title="没有找到位置，不会导入" texts={unplaced} all={stats?.unplaced} />
      <Texts title="位置存疑" texts={doubtful} all={stats?.doubtful} />
    </>
  );
}

type TextsProps = { title: string; texts: readonly UncertainText[]; all: number | undefined };

function Texts({ title, texts, all }: TextsProps) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-medium">
        {title}（{all ?? texts.length} 处）
      </h3>
      <ul className="grid gap-2">
        {keyed(texts).map(({ key, item: { text, place, reason } }) => (
          <li key={key} className="border-line border-l-2 pl-3">
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
            <p className="text-ink-3 text-sm">
              {place && `放在“${place}”；`}
              {reason}
            </p>
          </li>
        ))}
      </ul>
      {all !== undefined && all > texts.length && (
        <p className="mt-1 text-ink-3 text-sm">只列出前 {texts.length} 处。</p>
      )}
    </section>
  );
}
