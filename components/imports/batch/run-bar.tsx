"use client";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Batch } from "./use-batch";

type Props = Pick<Batch, "run" | "pause" | "goOn" | "stop">;

/** The progress of reading, with buttons to pause and stop it. */
export function RunBar({ run, pause, goOn, stop }: Props) {
  const labelId = useId();
  const { phase, total, done, skipped, refused, current, trouble } = run;
  if (phase === "idle") return null;
  const counts = [
    skipped > 0 && `${skipped} 份以前读过，已跳过`,
    refused > 0 && `${refused} 份不能导入，原因见下表`,
  ].filter((words) => words !== false);
  if (phase === "done")
    return (
      <Notice tone="ok" title={`${total} 份文件都处理完了`}>
        {counts.length > 0 && <p>{counts.join("；")}。</p>}
      </Notice>
    );
  return (
    <section aria-labelledby={labelId} className="grid gap-3 rounded-md border border-line bg-paper p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p id={labelId} className="font-medium tabular-nums">
          {phase === "paused" ? "已暂停" : "正在读取"}：{done} / {total}
        </p>
        <div className="flex gap-2">
          {phase === "running" ? (
            <Button size="small" onClick={pause}>
              暂停
            </Button>
          ) : (
            <Button size="small" variant="primary" onClick={goOn}>
              继续
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={stop}>
            不读剩下的
          </Button>
        </div>
      </div>
      <progress aria-labelledby={labelId} value={done} max={total} className="h-2 w-full accent-accent" />
      <p className="min-h-6 truncate text-ink-3 text-sm">{current ?? counts.join("；")}</p>
      {trouble.length > 0 && (
        <Notice tone="err" title="读取停在这里，前面读过的已经存好">
          {[...new Set(trouble.map(({ message }) => message))].map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}
