"use client";
import { Check, CircleAlert, CloudOff, LoaderCircle, PencilLine } from "lucide-react";
import { useEffect, useState } from "react";
import { useDraft } from "../draft/draft-context";
import { conflictsOf, savingOf, useDraftPart } from "../draft/use-draft-part";

/** Whether everything is saved, and since when. Always on the page; announced when saving fails. */
export function SaveIndicator() {
  const save = useDraftPart(savingOf);
  const conflicts = useDraftPart(conflictsOf);
  const { mayWrite } = useDraft();
  if (!mayWrite) return <span className="text-ink-3 text-sm">只读</span>;
  switch (save.kind) {
    case "opening":
      // Empty until it is known whether this browser stored unsaved changes of an earlier page. The space is
      // reserved.
      return (
        <span aria-hidden data-save-state className="invisible text-sm">
          已保存 00:00:00
        </span>
      );
    case "saved":
      if (conflicts.length > 0)
        return (
          <Line className="text-warn" Icon={CircleAlert}>
            已保存，{conflicts.length} 处有两个版本，请选定
          </Line>
        );
      return (
        <Line className="text-ok" Icon={Check}>
          {save.at ? (
            <>
              已保存 <Clock at={save.at} />
            </>
          ) : (
            "已保存"
          )}
        </Line>
      );
    case "unsaved":
      return (
        <Line className="text-ink-2" Icon={PencilLine}>
          正在输入，即将保存
        </Line>
      );
    case "saving":
      return (
        <Line className="text-ink-2" Icon={LoaderCircle}>
          正在保存…
        </Line>
      );
    case "retrying":
      return (
        <Line className="text-warn" Icon={CloudOff}>
          尚未保存，正在重试
        </Line>
      );
    case "signedOut":
    case "otherPerson":
    case "refused":
      return (
        <Line className="text-err" Icon={CircleAlert}>
          没有保存
        </Line>
      );
  }
}

function Line({
  className,
  Icon,
  children,
}: {
  className: string;
  Icon: typeof Check;
  children: React.ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap text-sm tabular-nums ${className}`}
      data-save-state
    >
      <Icon aria-hidden size={16} />
      <span role="status">{children}</span>
    </span>
  );
}

/** A time in the reader's time zone, rendered only in the browser: the server does not know it. */
function Clock({ at }: { at: Date }) {
  const [text, setText] = useState("");
  useEffect(() => {
    const sameDay = at.toDateString() === new Date().toDateString();
    const time = at.toLocaleTimeString("zh-CN", { hour12: false });
    setText(sameDay ? time : `${at.getMonth() + 1}月${at.getDate()}日 ${time}`);
  }, [at]);
  return <time dateTime={at.toISOString()}>{text}</time>;
}
