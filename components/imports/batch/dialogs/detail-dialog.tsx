"use client";
import { useEffect, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { keyed } from "@/components/ui/keyed";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/core/refusal";
import { readItemAction } from "@/lib/imports/batch/actions";
import { isAcceptable } from "@/lib/imports/batch/standing";
import type { Doubt, ImportRow, PlacedFields, UncertainText } from "@/lib/imports/batch/types";
import { useBatchDesk } from "../batch-context";
import { StandingTag } from "../standing-tag";

type Props = { row: ImportRow; onClose: () => void };

const doubts: Record<Doubt, string> = {
  unitByName: "单位是按文件名认的，文中没有写明。",
  yearByName: "年度是按文件名认的，文中的标题和统计期限没有写明。",
  yearByText: "年度是按正文里出现最多的年份认的，标题和统计期限没有写明。",
  nameDiffers: "文件名和文中写的单位或年度不一样，暂按文中的。",
};

/** What was found in one file: what to look at, and what does not come in. */
export function DetailDialog({ row, onClose }: Props) {
  const { batch, openAccept, openChoose } = useBatchDesk();
  const [content, setContent] = useState<Result<PlacedFields> | null>(null);
  useEffect(() => {
    let shown = true;
    resultOf(readItemAction({ itemId: row.id })).then((answer) => {
      if (shown) setContent(answer.ok ? { ok: true, value: answer.value.content } : answer);
    });
    return () => {
      shown = false;
    };
  }, [row.id]);

  const standing = batch.standings.get(row.id) ?? "unknown";
  const { reckoning } = row;
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={row.title || "没有标题"}
      description={row.name}
    >
      <div className="grid gap-4">
        <p className="flex flex-wrap items-center gap-3">
          <StandingTag standing={standing} />
          {reckoning && (
            <span className="text-ink-2 text-sm tabular-nums">
              已放置 {reckoning.placed} 处，存疑 {reckoning.doubtful} 处，未放置 {reckoning.unplaced} 处，清理
              {reckoning.cleaned} 处
            </span>
          )}
        </p>
        {(reckoning?.doubts ?? []).map((doubt) => (
          <Notice key={doubt} tone="warn">
            {doubts[doubt]}
          </Notice>
        ))}
        {!content && <p role="status">正在打开…</p>}
        {content && !content.ok && (
          <Notice tone="err" title="没有打开">
            {content.refusals[0]?.message}
          </Notice>
        )}
        {content?.ok && (
          <>
            <Texts
              title="没有找到位置，不会导入"
              sourceBlocks={content.value.unplaced}
              all={reckoning?.unplaced}
            />
            <Texts title="位置存疑" sourceBlocks={content.value.doubtful} all={reckoning?.doubtful} />
          </>
        )}
        {reckoning && reckoning.findings.length > 0 && (
          <section>
            <h3 className="mb-1 font-medium">问题</h3>
            <ul className="grid list-disc gap-1 pl-5">
              {reckoning.findings.map(({ code, message }) => (
                <li key={`${code}${message}`}>{message}</li>
              ))}
            </ul>
          </section>
        )}
        <div className="flex flex-wrap gap-3">
          {isAcceptable(standing) && (
            <Button look="primary" onClick={() => openAccept([row])}>
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

function Texts({
  title,
  sourceBlocks,
  all,
}: {
  title: string;
  sourceBlocks: UncertainText[];
  all: number | undefined;
}) {
  if (sourceBlocks.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-medium">
        {title}（{all ?? sourceBlocks.length} 处）
      </h3>
      <ul className="grid gap-2">
        {keyed(sourceBlocks).map(({ key, item: { text, place, reason } }) => (
          <li key={key} className="border-line border-l-2 pl-3">
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
            <p className="text-ink-3 text-sm">
              {place && `放在“${place}”；`}
              {reason}
            </p>
          </li>
        ))}
      </ul>
      {all !== undefined && all > sourceBlocks.length && (
        <p className="mt-1 text-ink-3 text-sm">只列出前 {sourceBlocks.length} 处。</p>
      )}
    </section>
  );
}
