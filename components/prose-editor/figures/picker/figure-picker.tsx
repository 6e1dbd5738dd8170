"use client";
import { Popover } from "radix-ui";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { useEditorKit } from "../../editor-kit";
import { type FigureOption, withLastYearOptions } from "../search/figure-search";
import { useFigureSearch } from "../search/use-figure-search";
import type { FigureSource } from "../shown-figures";
import { FigureList } from "./figure-list";

/** Maximum number of listed figures: another word narrows the search. */
const SHOWN_MAX = 60;
/** For this many of the best matches, last year's value and the change are offered too. */
const WITH_LAST_YEAR = 3;

type Props = {
  source: FigureSource;
  chapterId: string | null;
  /** The position of the cursor on the screen. */
  anchor: () => DOMRect;
  onChoose: (option: FigureOption) => void;
  /** Closed without a choice. */
  onClose: () => void;
};

/** A list of every figure of the tables, searched by name or by pinyin. */
export function FigurePicker({ source, chapterId, anchor, onChoose, onClose }: Props) {
  const id = useId();
  const place = useRef({ getBoundingClientRect: anchor });
  const { query, search, found, shown, at, setActive } = useChoice(source, chapterId);

  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={place} />
      <Popover.Portal>
        <Popover.Content
          aria-label="引用统计表的数"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          // The editor restores the cursor itself, at its previous position.
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 grid max-h-[min(26rem,var(--radix-popover-content-available-height))] w-[min(30rem,calc(100vw-1rem))] grid-rows-[auto_minmax(0,1fr)_auto] gap-2 rounded-md border border-line-2 bg-paper p-2 shadow-xl"
        >
          <SearchBox
            listId={`${id}-list`}
            activeId={shown.length > 0 ? `${id}-${at}` : undefined}
            query={query}
            onSearch={search}
            onMove={(by) => setActive(Math.max(0, Math.min(shown.length - 1, at + by)))}
            onEnter={() => shown[at] && onChoose(shown[at])}
          />
          <FigureList idPrefix={id} className="min-h-0" {...{ shown, at, onChoose }} onPoint={setActive} />
          <p role="status" className="px-1 text-ink-2 text-sm">
            {countText(found.length, Math.min(found.length, SHOWN_MAX))}
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The search text, the matches shown, and the one that Enter chooses. */
function useChoice(source: FigureSource, chapterId: string | null) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const found = useFigureSearch(source, chapterId, query);
  const shown = useMemo(
    () => withLastYearOptions(source, found.slice(0, SHOWN_MAX), query === "" ? 0 : WITH_LAST_YEAR),
    [source, found, query],
  );
  const at = Math.min(active, Math.max(shown.length - 1, 0));
  function search(text: string) {
    setQuery(text);
    setActive(0);
  }
  return { query, search, found, shown, at, setActive };
}

type SearchBoxProps = {
  listId: string;
  activeId: string | undefined;
  query: string;
  onSearch: (text: string) => void;
  onMove: (by: number) => void;
  onEnter: () => void;
};

function SearchBox({ listId, activeId, query, onSearch, onMove, onEnter }: SearchBoxProps) {
  const { inputClass } = useEditorKit();
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (move === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (move === undefined) onEnter();
    else onMove(move);
  }
  return (
    <input
      role="combobox"
      aria-label="找统计项：输入名称或拼音首字母"
      aria-expanded
      aria-controls={listId}
      aria-activedescendant={activeId}
      aria-autocomplete="list"
      autoComplete="off"
      spellCheck={false}
      className={inputClass}
      placeholder="名称或拼音首字母，如 收到 或 sdsq"
      value={query}
      onChange={(event) => onSearch(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function countText(found: number, shown: number): string {
  if (found === 0) return "没有这样的统计项。按 Esc 回到正文。";
  if (found > shown) return `共 ${found} 项，只列出前 ${shown} 项，请再输入几个字。`;
  return `${found} 项。↑↓ 选择，回车插入，Esc 不插入。`;
}
