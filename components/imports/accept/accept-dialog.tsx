"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/core/refusal";

type Props<File extends { id: string; name: string }> = {
  title: string;
  files: readonly File[];
  /** Information and questions before accepting. */
  children: React.ReactNode;
  acceptLabel: string;
  cancelLabel: string;
  /** False while something in `children` is missing, which they explain. */
  isReady?: () => boolean;
  /** Accepts one file. */
  accept: (file: File) => Promise<Result<unknown>>;
  onClose: () => void;
};

type Progress<File> = { done: number; refused: { file: File; message: string }[]; isOver: boolean };

/** Accepts one file or many as reports, each completely or not at all; a refusal does not stop the others. */
export function AcceptDialog<File extends { id: string; name: string }>(props: Props<File>) {
  const { title, files, children, acceptLabel, cancelLabel, isReady = () => true, accept, onClose } = props;
  const [progress, setProgress] = useState<Progress<File> | null>(null);
  const isStopped = useRef(false);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (!isReady()) return;
    const refused: Progress<File>["refused"] = [];
    let done = 0;
    const show = (isOver: boolean) => setProgress({ done, refused: [...refused], isOver });
    show(false);
    for (const file of files) {
      if (isStopped.current) break;
      const answer = await accept(file);
      if (answer.ok) done += 1;
      else refused.push({ file, message: answer.refusals[0]?.message ?? "没有导入。" });
      show(false);
    }
    show(true);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        isStopped.current = true;
        if (!open) onClose();
      }}
      title={title}
    >
      {progress ? (
        <Outcome
          progress={progress}
          total={files.length}
          onStop={() => {
            isStopped.current = true;
          }}
          onClose={onClose}
        />
      ) : (
        <form noValidate onSubmit={submit} className="grid grid-cols-1 gap-4">
          {children}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary">
              {acceptLabel}
            </Button>
            <Button onClick={onClose}>{cancelLabel}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

type OutcomeProps = {
  progress: Progress<{ id: string; name: string }>;
  total: number;
  onStop: () => void;
  onClose: () => void;
};

function Outcome({ progress: { done, refused, isOver }, total, onStop, onClose }: OutcomeProps) {
  const dealtWith = done + refused.length;
  return (
    <div className="grid gap-4">
      <p role="status" className="tabular-nums">
        {isOver ? `已导入 ${done} 份` : `正在导入：${dealtWith} / ${total}`}
        {isOver && dealtWith < total && `，剩下 ${total - dealtWith} 份没有动`}
      </p>
      <progress aria-label="导入进度" value={dealtWith} max={total} className="h-2 w-full accent-accent" />
      {refused.length > 0 && (
        <Notice tone="err" title={total === 1 ? "没有导入" : `${refused.length} 份没有导入，其他的不受影响`}>
          <ul className="grid gap-1">
            {refused.map(({ file, message }) => (
              <li key={file.id}>
                {file.name}：{message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div>{isOver ? <Button onClick={onClose}>关闭</Button> : <Button onClick={onStop}>停下</Button>}</div>
    </div>
  );
}
