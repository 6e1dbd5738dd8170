"use client";
import { Check, CircleAlert, CloudOff, LoaderCircle, PencilLine } from "lucide-react";
import { createContext, useContext, useEffect, useState } from "react";
import { useDraft } from "../draft/draft-context";
import type { SaveState } from "../draft/draft-state";
import { conflictsOf, moreConflictsOf, savingOf, useDraftPart } from "../draft/use-draft-part";

/**
 * Whether everything is saved, and since when. Always on the page; announced when saving fails and when it
 * succeeds again, but not after every pause in typing.
 */
export function SaveIndicator() {
  const { kind } = useDraftPart(savingOf);
  const conflicts = useConflictCount();
  const { mayWrite } = useDraft();
  const inTrouble = conflicts > 0 || !routine.has(kind);
  const [trouble, setTrouble] = useState<Trouble>("none");
  const now = inTrouble ? "present" : troubleAfter(trouble, kind);
  if (now !== trouble) setTrouble(now);
  if (!mayWrite) return <span className="text-ink-3 text-sm">只读</span>;
  return (
    <AnnouncedContext value={inTrouble || now === "over"}>
      <State />
    </AnnouncedContext>
  );
}

/** With those that this page does not have yet. */
function useConflictCount(): number {
  return useDraftPart(conflictsOf).length + useDraftPart(moreConflictsOf);
}

const routine: ReadonlySet<SaveState["kind"]> = new Set(["opening", "unsaved", "saving", "saved"]);

type Trouble = "none" | "present" | "over";

/** Trouble is over when the next save succeeds, and forgotten when typing goes on. */
function troubleAfter(before: Trouble, kind: SaveState["kind"]): Trouble {
  if (kind === "saved") return before === "present" ? "over" : before;
  return before === "over" ? "none" : before;
}

const AnnouncedContext = createContext(false);

function State() {
  const save = useDraftPart(savingOf);
  const conflicts = useConflictCount();
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
      if (conflicts > 0)
        return (
          <Line className="text-warn" Icon={CircleAlert}>
            已保存，{conflicts} 处有两个版本，请选定
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
      <span role="status" aria-live={useContext(AnnouncedContext) ? "polite" : "off"}>
        {children}
      </span>
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
