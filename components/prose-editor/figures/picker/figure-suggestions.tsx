"use client";
import type { Editor } from "@tiptap/react";
import { Popover } from "radix-ui";
import { useCallback, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { FigureQuery } from "../equals-sign";
import { type FigureOption, searches, withLastYearOptions } from "../search/figure-search";
import { useFigureSearch } from "../search/use-figure-search";
import type { FigureSource } from "../shown-figures";
import { FigureList } from "./figure-list";

/** Maximum number of suggestions. */
const SHOWN_MAX = 20;
/** For this many of the best matches, last year's value and the change are offered too. */
const WITH_LAST_YEAR = 3;

/** True if the list handles a key pressed in the text. */
export type SuggestionKeys = { takesKey(event: KeyboardEvent): boolean };

type Props = {
  editor: Editor;
  source: FigureSource;
  chapterId: string | null;
  query: FigureQuery;
  keysRef: React.Ref<SuggestionKeys>;
  onChoose: (option: FigureOption) => void;
  onClose: () => void;
};

/**
 * The figures that match the text after “=”, next to it. The cursor stays in the text: until one is chosen,
 * typed characters belong to the document, and without a match there is no list.
 */
export function FigureSuggestions({ editor, source, chapterId, query, keysRef, onChoose, onClose }: Props) {
  const id = useId();
  const { shown, first, at, moveTo } = useShownFigures(source, chapterId, query.text);
  const activeId = shown[at] ? `${id}-${at}` : null;

  useImperativeHandle(
    keysRef,
    () => ({
      takesKey: ({ key }) => {
        if (shown.length === 0) return false;
        const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[key];
        if (step !== undefined) moveTo(Math.max(0, Math.min(shown.length - 1, at + step)));
        else if ((key === "Enter" || key === "Tab") && shown[at]) onChoose(shown[at]);
        else return false;
        return true;
      },
    }),
    [shown, at, moveTo, onChoose],
  );
  useActiveDescendant(editor, shown.length > 0 ? `${id}-list` : null, activeId);

  if (shown.length === 0) return null;
  return (
    <Beside editor={editor} at={query.from} onClose={onClose}>
      {/* It scrolls, so it must be focusable. */}
      <FigureList
        idPrefix={id}
        className="min-h-0"
        tabIndex={0}
        {...{ shown, at, onChoose }}
        onPoint={moveTo}
      />
      <p role="status" className="px-1 text-ink-2 text-sm">
        {first < 0 ? "接着输入名称或拼音首字母，如 收到、sdsq。" : ""}↑↓ 选择，回车引用；不引用就接着写。
      </p>
    </Beside>
  );
}

/** The suggestions and the active one: reset by every change of the search. */
function useShownFigures(source: FigureSource, chapterId: string | null, text: string) {
  const found = useFigureSearch(source, chapterId, text);
  const wanted = text.trim() === "" || searches(text);
  const shown = useMemo(
    () => (wanted ? withLastYearOptions(source, found.slice(0, SHOWN_MAX), WITH_LAST_YEAR) : []),
    [wanted, source, found],
  );
  // Without a search text, Enter ends the line as usual.
  const first = text.trim() === "" ? -1 : 0;
  const [moved, setMoved] = useState({ by: text, at: first });
  const at = Math.min(moved.by === text ? moved.at : first, shown.length - 1);
  const moveTo = useCallback((to: number) => setMoved({ by: text, at: to }), [text]);
  return { shown, first, at, moveTo };
}

type BesideProps = { editor: Editor; at: number; onClose: () => void; children: React.ReactNode };

/** Placed below a character of the text without moving the cursor. */
function Beside({ editor, at, onClose, children }: BesideProps) {
  const place = useRef({ getBoundingClientRect: () => new DOMRect() });
  place.current.getBoundingClientRect = () => placeOf(editor, at);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={place} />
      <Popover.Portal>
        <Popover.Content
          role="group"
          aria-label="引用统计表的数"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          // The text keeps the focus while the list is scrolled.
          onMouseDown={(event) => event.preventDefault()}
          className="z-50 grid max-h-[min(20rem,var(--radix-popover-content-available-height))] w-[min(30rem,calc(100vw-1rem))] grid-rows-[minmax(0,1fr)_auto] gap-1 rounded-md border border-line-2 bg-paper p-2 shadow-xl"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Tells screen readers which suggestion is active, while the focus stays in the text. */
function useActiveDescendant({ view }: Editor, listId: string | null, activeId: string | null) {
  useEffect(() => {
    const { dom } = view;
    const attributes = { "aria-controls": listId, "aria-activedescendant": activeId };
    for (const [name, value] of Object.entries(attributes)) if (value) dom.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(attributes)) dom.removeAttribute(name);
    };
  }, [view, listId, activeId]);
}

/** The position of a character on the screen. */
function placeOf({ view }: Editor, at: number): DOMRect {
  const { left, top, bottom } = view.coordsAtPos(at);
  return new DOMRect(left, top, 0, bottom - top);
}
