"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useEditorKit } from "../editor-kit";
import type { ShownFigures } from "../figures/shown-figures";
import { afterComposing } from "../input-method/after-composing";
import { type ProseFinding, type Underlined, underline, underlinedAt } from "./underlined-words";

type Props = {
  editor: Editor;
  figures: ShownFigures;
  findings: readonly ProseFinding[];
  /** The content of a finding's card: message, reason and repair. */
  card: (key: string) => ReactNode;
};

/** Underlines the findings' words, and shows a card next to those with the cursor. Esc closes it. */
export function FindingsInText({ editor, figures, findings, card }: Props) {
  useUnderlined(editor, findings, figures);
  const found = useEditorState({ editor, selector: ({ editor }) => underlinedAt(editor.state) });
  const within = useWithin(editor);
  const [away, setAway] = useState<string | null>(null);
  const id = found && `${found.key} ${found.from}`;
  const shown = found && within && id !== away ? card(found.key) : null;
  if (!found || !shown) return null;
  return (
    <FindingCard key={id} editor={editor} place={found} onClose={() => setAway(id)}>
      {shown}
    </FindingCard>
  );
}

/** Underlines the findings' words; not while an input method composes, which must not be disturbed. */
function useUnderlined(editor: Editor, findings: readonly ProseFinding[], figures: ShownFigures): void {
  useEffect(
    () => afterComposing(editor, () => underline(editor, findings, figures)),
    [editor, findings, figures],
  );
}

/** True if the focus is in the editor or its toolbar or card. */
function useWithin(editor: Editor): boolean {
  const [within, setWithin] = useState(false);
  useEffect(() => {
    const frame = editor.view.dom.closest("[data-prose-frame]");
    const enter = () => setWithin(true);
    const leave = (event: Event) =>
      setWithin(frame?.contains((event as FocusEvent).relatedTarget as Node | null) ?? false);
    frame?.addEventListener("focusin", enter);
    frame?.addEventListener("focusout", leave);
    return () => {
      frame?.removeEventListener("focusin", enter);
      frame?.removeEventListener("focusout", leave);
    };
  }, [editor]);
  return within;
}

type CardProps = { editor: Editor; place: Underlined; onClose: () => void; children: ReactNode };

function FindingCard({ editor, place, onClose, children }: CardProps) {
  const card = useRef<HTMLElement>(null);
  useBeside(editor, place, card);
  useLayoutEffect(() => {
    const element = card.current;
    // After a repair the card is unmounted: the focus returns to the text.
    return () => {
      if (element?.contains(document.activeElement)) editor.commands.focus();
    };
  }, [editor]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      onClose();
      editor.commands.focus();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [editor, onClose]);
  return (
    <section
      ref={card}
      aria-label="这几个字的问题"
      className="absolute z-30 w-[24rem] max-w-[calc(100%-1rem)] overflow-y-auto rounded-md border border-line-2 bg-paper p-2 font-sans text-base shadow-lg"
    >
      <div aria-live="polite">{children}</div>
      <p className="mt-1 px-1 text-ink-3 text-sm">按 Tab 处理，F8 到下一处，Esc 收起</p>
    </section>
  );
}

/** The distance between the words and their card. */
const GAP = 6;
/** In windows that are lower, the page scrolls instead of the card. */
const LEAST = 160;

/**
 * Positions the card within the editor: below the words, or above if there is more room. It is never higher
 * than the room that the window has.
 */
function useBeside(editor: Editor, { from, to }: Underlined, card: React.RefObject<HTMLElement | null>) {
  const { hiddenAt } = useEditorKit();
  useLayoutEffect(() => {
    const element = card.current;
    const around = element?.offsetParent;
    if (!element || !around) return;
    const frame = around.getBoundingClientRect();
    const start = editor.view.coordsAtPos(from);
    const end = editor.view.coordsAtPos(to);
    const left = Math.min(start.left - frame.left, frame.width - element.offsetWidth - 8);
    element.style.left = `${Math.max(8, left)}px`;
    const bottom = Math.max(start.bottom, end.bottom) + GAP;
    const top = Math.min(start.top, end.top) - GAP;
    const below = window.innerHeight - hiddenAt.bottom - bottom;
    const above = top - hiddenAt.top;
    const isAbove = element.offsetHeight > below && above > below;
    element.style.maxHeight = `${Math.max(above, below, LEAST)}px`;
    element.style.top = `${(isAbove ? top - element.offsetHeight : bottom) - frame.top}px`;
  }, [editor, from, to, card, hiddenAt]);
}
