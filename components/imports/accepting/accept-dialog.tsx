"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Item } from "@/lib/imports/review/sorting";
import { Thumbnail } from "../pictures/shown-pictures";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The blocks that the report will not hold. */
  out: readonly Item[];
  /** How many places nobody has looked at. */
  undecided: number;
  onAccept: () => void;
};

/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** Nothing is left out silently: every text that will not be in the report is named before it is too late. */
export function AcceptDialog({ open, onOpenChange, out, undecided, onAccept }: Props) {
  return (
    <Dialog title="导入前请再看一眼" open={open} onOpenChange={onOpenChange}>
      {undecided > 0 && <p className="mb-3">还有 {undecided} 处没有看过，已放好位置的会按现在的位置导入。</p>}
      {out.length > 0 && (
        <>
          <p className="mb-2 font-medium">下面 {out.length} 段不会进入报告：</p>
          <section
            aria-label="不导入的内容"
            {...reachable}
            className="mb-4 max-h-72 overflow-y-auto rounded-md border border-line"
          >
            <ol className="grid divide-y divide-line">
              {out.map(({ id, text, picture, reason, seen }) => (
                <li key={id} className="wrap-anywhere px-3 py-2">
                  <Thumbnail picture={picture} alt={text.replace("［图片］", "")} />
                  {text.replaceAll("\t", "　")}
                  <span className="block text-ink-3 text-sm">{seen ? "您选择了不要" : reason}</span>
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={onAccept}>
          {out.length > 0 ? "确认不要这些，导入" : "导入"}
        </Button>
        <Button onClick={() => onOpenChange(false)}>回去再看看</Button>
      </div>
    </Dialog>
  );
}
