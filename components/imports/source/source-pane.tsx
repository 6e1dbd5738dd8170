"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { SkipPast } from "@/components/ui/skip-past";
import type { Form } from "@/lib/core/editions/form";
import { type SourceBlock, sourceText } from "@/lib/imports/read/source-block";
import type { ReviewItem } from "@/lib/imports/review/import-review";
import { assignmentLabel } from "./assignments";
import { ShowMore } from "./show-more";
import { SourceBlockView } from "./source-block-view";

type Props = {
  sourceBlocks: readonly SourceBlock[];
  items: readonly ReviewItem[];
  form: Form;
  /** The active item; its block is marked and scrolled into view. */
  active: number | null;
  onActivate: (id: number) => void;
};

/** Number of blocks rendered at first: no report has more, and other files may have thousands. */
const SHOWN = 400;

/** Of what the source is followed by: where its blocks are placed. */
export const placedId = "placed-blocks";

/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** The source, block by block, with the place of each; removed text is struck out. */
export function SourcePane({ sourceBlocks, items, form, active, onActivate }: Props) {
  const [asked, setAsked] = useState(SHOWN);
  const pane = useRef<HTMLElement>(null);
  const numbered = useMemo(() => sourceBlocks.map((block, from) => ({ block, from })), [sourceBlocks]);
  const byBlock = useMemo(() => itemsByBlock(items), [items]);
  const activeBlock = active === null ? null : (items[active]?.from ?? null);
  const shown = Math.max(asked, (activeBlock ?? 0) + 1);
  useEffect(() => {
    const block = pane.current?.querySelector<HTMLElement>(`[data-block="${activeBlock}"]`);
    if (pane.current && block) bringIntoView(pane.current, block);
  }, [activeBlock]);

  return (
    <section
      aria-label="原文"
      ref={pane}
      {...reachable}
      className="relative max-h-80 min-w-0 scroll-pt-12 overflow-y-auto rounded-md border border-line bg-paper wide:sticky wide:top-4 wide:max-h-[calc(100dvh-2rem)]"
    >
      <div className="sticky top-0 z-10 flex gap-4 border-line border-b bg-paper px-4 py-2">
        <h2 className="font-medium">原文</h2>
        <SkipPast to={placedId}>跳过原文</SkipPast>
      </div>
      <ol className="grid py-1">
        {numbered.slice(0, shown).map(({ block, from }) => {
          const own = byBlock.get(from) ?? [];
          const [first] = own;
          return (
            <SourceBlockView
              key={from}
              block={block}
              from={from}
              cleaned={first ? own.map(({ text }) => text).join("\n") : null}
              assignment={
                first
                  ? assignmentLabel(first.assignment, form)
                  : sourceText(block).trim() === ""
                    ? null
                    : "已清理"
              }
              open={own.some(({ assignment }) => assignment.kind === "open")}
              item={first?.id ?? null}
              active={from === activeBlock}
              onActivate={onActivate}
            />
          );
        })}
      </ol>
      <ShowMore rest={numbered.length - shown} onMore={() => setAsked(shown + SHOWN)} className="px-4 pb-3" />
    </section>
  );
}

function itemsByBlock(items: readonly ReviewItem[]): Map<number, ReviewItem[]> {
  const byBlock = new Map<number, ReviewItem[]>();
  for (const item of items) byBlock.set(item.from, [...(byBlock.get(item.from) ?? []), item]);
  return byBlock;
}

/** Scrolls the pane but not the page. */
function bringIntoView(pane: HTMLElement, block: HTMLElement): void {
  const above = block.offsetTop - 60;
  const below = block.offsetTop + block.offsetHeight + 20 - pane.clientHeight;
  if (pane.scrollTop > above || pane.scrollTop < below) pane.scrollTop = above;
}
