"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Form } from "@/lib/core/editions/form";
import { type Piece, pieceText } from "@/lib/imports/read/piece";
import type { Item } from "@/lib/imports/review/sorting";
import { goalLabel } from "../goals";
import { ShowMore } from "../show-more";
import { SourcePiece } from "./source-piece";

type Props = {
  pieces: readonly Piece[];
  items: readonly Item[];
  form: Form;
  /** The item that the person looks at; its piece is marked and comes into view. */
  active: number | null;
  onActivate: (id: number) => void;
};

/** So many pieces are drawn at first: no report has more, and a file that is none may have thousands. */
const SHOWN = 400;

/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** The document as it was read, piece by piece, with where each went; what was cleaned away is struck out. */
export function SourcePane({ pieces, items, form, active, onActivate }: Props) {
  const [asked, setAsked] = useState(SHOWN);
  const pane = useRef<HTMLElement>(null);
  const numbered = useMemo(() => pieces.map((piece, from) => ({ piece, from })), [pieces]);
  const byPiece = useMemo(() => itemsByPiece(items), [items]);
  const activePiece = active === null ? null : (items[active]?.from ?? null);
  const shown = Math.max(asked, (activePiece ?? 0) + 1);
  useEffect(() => {
    const piece = pane.current?.querySelector<HTMLElement>(`[data-piece="${activePiece}"]`);
    if (pane.current && piece) bringIntoView(pane.current, piece);
  }, [activePiece]);

  return (
    <section
      aria-label="原文"
      ref={pane}
      {...reachable}
      className="relative max-h-80 min-w-0 overflow-y-auto rounded-md border border-line bg-paper desk:sticky desk:top-4 desk:max-h-[calc(100dvh-2rem)]"
    >
      <h2 className="sticky top-0 z-10 border-line border-b bg-paper px-4 py-2 font-medium">原文</h2>
      <ol className="grid py-1">
        {numbered.slice(0, shown).map(({ piece, from }) => {
          const own = byPiece.get(from) ?? [];
          const [first] = own;
          return (
            <SourcePiece
              key={from}
              piece={piece}
              from={from}
              kept={first ? own.map(({ text }) => text).join("\n") : null}
              goal={first ? goalLabel(first.goal, form) : pieceText(piece).trim() === "" ? null : "已清理"}
              open={own.some(({ goal }) => goal.kind === "open")}
              item={first?.id ?? null}
              active={from === activePiece}
              onActivate={onActivate}
            />
          );
        })}
      </ol>
      <ShowMore rest={numbered.length - shown} onMore={() => setAsked(shown + SHOWN)} className="px-4 pb-3" />
    </section>
  );
}

function itemsByPiece(items: readonly Item[]): Map<number, Item[]> {
  const byPiece = new Map<number, Item[]>();
  for (const item of items) byPiece.set(item.from, [...(byPiece.get(item.from) ?? []), item]);
  return byPiece;
}

/** Scrolls the pane and nothing around it. */
function bringIntoView(pane: HTMLElement, piece: HTMLElement): void {
  const above = piece.offsetTop - 60;
  const below = piece.offsetTop + piece.offsetHeight + 20 - pane.clientHeight;
  if (pane.scrollTop > above || pane.scrollTop < below) pane.scrollTop = above;
}
