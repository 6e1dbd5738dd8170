"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { type IssueChoice, issueFault } from "@/lib/imports/batch/issue";
import type { ImportRow } from "@/lib/imports/batch/types";
import { useBatchDesk } from "../batch-context";
import { IssueFields } from "./issue-fields";

type Props = { rows: readonly ImportRow[]; onClose: () => void };

type Progress = { done: number; refused: { row: ImportRow; message: string }[]; over: boolean };

/** One file or many become reports, each whole or not at all; a refusal does not keep the others. */
export function AcceptDialog({ rows, onClose }: Props) {
  const { batch, today } = useBatchDesk();
  const [choice, setChoice] = useState<IssueChoice>({ how: "older", where: "县政府网站", issuedOn: "" });
  const [asked, setAsked] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  const fault = issueFault(rows, choice, today);
  const left = rows.reduce((sum, { reckoning }) => sum + (reckoning?.unplaced ?? 0), 0);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (fault) return;
    const refused: Progress["refused"] = [];
    let done = 0;
    setProgress({ done, refused, over: false });
    for (const row of rows) {
      if (stopped.current) break;
      const answer = await batch.accept(row, choice);
      if (answer.ok) done += 1;
      else refused.push({ row, message: answer.refusals[0]?.message ?? "没有导入。" });
      setProgress({ done, refused: [...refused], over: false });
    }
    setProgress({ done, refused: [...refused], over: true });
  }

  const title = rows.length === 1 ? "导入这一份" : `导入 ${rows.length} 份`;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        stopped.current = true;
        if (!open) onClose();
      }}
      title={title}
    >
      {progress ? (
        <Outcome
          progress={progress}
          total={rows.length}
          onStop={() => {
            stopped.current = true;
          }}
          onClose={onClose}
        />
      ) : (
        <form noValidate onSubmit={submit} className="grid gap-4">
          <p className="text-ink-2">
            每一份各建一份报告，填报员可以接着核对、修改和报送。已经有报告的单位和年度不会被改动。
          </p>
          {left > 0 && (
            <Notice tone="warn" title={`有 ${left} 处文字没有找到位置，不会导入`}>
              可以在“查看”里看是哪些；原文一直留在这一批文件里。
            </Notice>
          )}
          <IssueFields rows={rows} choice={choice} fault={asked ? fault : null} onChange={setChoice} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="primary">
              {title}
            </Button>
            <Button onClick={onClose}>取消</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

type OutcomeProps = { progress: Progress; total: number; onStop: () => void; onClose: () => void };

function Outcome({ progress: { done, refused, over }, total, onStop, onClose }: OutcomeProps) {
  return (
    <div className="grid gap-4">
      <p role="status" className="tabular-nums">
        {over ? `已导入 ${done} 份` : `正在导入：${done + refused.length} / ${total}`}
        {over && done + refused.length < total && `，剩下 ${total - done - refused.length} 份没有动`}
      </p>
      <progress
        aria-label="导入进度"
        value={done + refused.length}
        max={total}
        className="h-2 w-full accent-accent"
      />
      {refused.length > 0 && (
        <Notice tone="err" title={`${refused.length} 份没有导入，其他的不受影响`}>
          <ul className="grid gap-1">
            {refused.map(({ row, message }) => (
              <li key={row.id}>
                {row.name}：{message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div>{over ? <Button onClick={onClose}>关闭</Button> : <Button onClick={onStop}>停下</Button>}</div>
    </div>
  );
}
