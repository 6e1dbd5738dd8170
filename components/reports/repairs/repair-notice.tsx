"use client";
import clsx from "clsx";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { useStickyEdge } from "@/components/ui/sticky-edge";
import { useUndoKey } from "@/components/ui/use-undo-key";

type Props = {
  notice: { message: string; tone: "ok" | "warn"; applied: unknown } | null;
  /** A link to continue from there. */
  onward?: React.ReactNode;
  onUndo: () => void;
  onDismiss: () => void;
};

/**
 * At the bottom of the page in every step: what was done, with an undo button. It stays until dismissed. Its
 * button is far from the hand in the order of the page, so Ctrl+Z undoes too, except where one types.
 */
export function RepairNotice({ notice, onward, onUndo, onDismiss }: Props) {
  const Icon = notice?.tone === "warn" ? TriangleAlert : CircleCheck;
  const undoable = notice !== null && notice.applied !== null;
  const place = useRef<HTMLDivElement>(null);
  useStickyEdge(place, "bottom", "notices");
  useUndoKey(undoable, onUndo);
  return (
    <div
      ref={place}
      role="status"
      className={clsx(
        "pointer-events-none fixed inset-x-0 bottom-[var(--foot-height,0px)] z-30 flex justify-center print:hidden",
        notice && "p-4",
      )}
    >
      {notice && (
        <div
          className={clsx(
            "pointer-events-auto flex max-w-[40rem] flex-wrap items-center gap-x-3 gap-y-2 rounded-md border bg-paper px-4 py-2 shadow-lg",
            notice.tone === "warn" ? "border-warn-line" : "border-ok",
          )}
        >
          <Icon
            aria-hidden
            size={18}
            className={clsx("shrink-0", notice.tone === "warn" ? "text-warn" : "text-ok")}
          />
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{notice.message}</span>
          <span className="flex flex-wrap items-center gap-2">
            {onward}
            {undoable && (
              <Button size="small" aria-keyshortcuts="Control+Z" title="Ctrl + Z" onClick={onUndo}>
                撤销
              </Button>
            )}
            <Button size="small" variant="quiet" onClick={onDismiss}>
              知道了
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
