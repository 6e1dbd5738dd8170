"use client";
import clsx from "clsx";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { useStickyEdge } from "@/components/ui/sticky-edge";
import { useSizeVariable } from "@/components/ui/use-size-variable";
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
  const page = useRef(typeof document === "undefined" ? null : document.documentElement);
  useSizeVariable(place, page, "height", "--notice-height");
  useUndoKey(undoable, onUndo);
  return (
    <div
      ref={place}
      role="status"
      className={clsx(
        "pointer-events-none fixed inset-x-0 bottom-[var(--foot-height,0px)] z-30 flex justify-center print:hidden",
        notice && "p-2 sm:p-4",
      )}
    >
      {notice && (
        <div
          className={clsx(
            "pointer-events-auto flex max-w-[40rem] items-center gap-x-3 rounded-md border bg-paper px-3 py-2 shadow-lg sm:px-4",
            notice.tone === "warn" ? "border-warn-line" : "border-ok",
          )}
        >
          <Icon
            aria-hidden
            size={18}
            className={clsx("shrink-0", notice.tone === "warn" ? "text-warn" : "text-ok")}
          />
          <span className="max-h-[30vh] min-w-0 flex-1 overflow-y-auto leading-snug [overflow-wrap:anywhere]">
            {notice.message}
          </span>
          <span className="flex shrink-0 flex-wrap items-center justify-end gap-x-2 max-sm:max-w-[45%]">
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
