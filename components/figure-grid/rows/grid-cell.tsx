import clsx from "clsx";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Figure } from "@/lib/core/tables/figure";
import { decimalsOf, isSigned } from "@/lib/core/tables/figures";
import { longestText } from "../blocks/paste";
import type { GridActions } from "../grid-actions";
import { commandOfKey, type KeyCommand, type Mode } from "../keyboard/keys";
import { cellName } from "./cell-name";
import type { CellView } from "./line-view";

type Props = {
  view: CellView;
  readOnly: boolean;
  /** Whether Tab stops here; the arrows reach every cell. */
  tabStop: boolean;
  describedBy: string | undefined;
  actions: GridActions;
};

/** One figure. While a value is being typed the text is kept as typed; leaving the cell shows it as understood. */
export function GridCell({ view, readOnly, tabStop, describedBy, actions }: Props) {
  const { cell, figure, computed } = view;
  const [draft, setDraft] = useState<string | null>(null);
  const mode = useRef<Mode>("move");
  const before = useRef<{ figure: Figure | undefined } | null>(null);
  const freshlyPointed = useRef(false);
  const element = useRef<HTMLInputElement>(null);
  const fixed = readOnly || computed;

  // A figure that changed under the active cell (paste, undo, Escape) is selected again: typing replaces it.
  useLayoutEffect(() => {
    if (draft === null && view.text !== "" && document.activeElement === element.current)
      element.current?.select();
  }, [draft, view.text]);

  function type(text: string) {
    const goesOn = before.current !== null;
    before.current ??= { figure };
    if (mode.current === "move") mode.current = "type";
    setDraft(text);
    actions.collapse();
    actions.type(cell, text, goesOn);
  }

  function settle() {
    before.current = null;
    mode.current = "move";
    setDraft(null);
  }

  /** Returns false where the key stays the browser's. */
  function perform(command: KeyCommand, input: HTMLInputElement): boolean {
    switch (command.kind) {
      case "move":
        actions.move(cell.id, command.move);
        return true;
      case "extend":
        actions.extend(cell.id, command.move);
        return true;
      case "edit":
        if (fixed) return false;
        mode.current = "edit";
        input.setSelectionRange(input.value.length, input.value.length);
        return true;
      case "clear":
        if (readOnly) return false;
        if (!actions.clearBlock() && !computed) type("");
        return true;
      case "undo":
        return mode.current === "move" && actions.undo();
      case "restore": {
        if (before.current) actions.restore(cell, before.current.figure);
        const restored = before.current !== null || mode.current === "edit";
        settle();
        input.select();
        return actions.collapse() || restored;
      }
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const command = commandOfKey(event, mode.current);
    if (command && perform(command, event.currentTarget)) event.preventDefault();
  }

  function onPointerDown(event: PointerEvent<HTMLInputElement>) {
    freshlyPointed.current = document.activeElement !== event.currentTarget;
  }

  /** The first click selects the figure, so that typing replaces it; a second one sets the caret. */
  function onClick(input: HTMLInputElement) {
    if (freshlyPointed.current) input.select();
    else if (!fixed) mode.current = "edit";
    freshlyPointed.current = false;
  }

  function onCopy(event: ClipboardEvent<HTMLInputElement>) {
    const block = actions.copyBlock();
    if (block === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", block);
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData("text/plain");
    const isBlock = /[\t\n\r]./s.test(text);
    if (readOnly || text === "" || (mode.current === "edit" && !isBlock)) return;
    event.preventDefault();
    settle();
    actions.paste(cell.id, text);
  }

  return (
    <input
      ref={element}
      type="text"
      data-cell={cell.id}
      aria-label={cellName(cell)}
      aria-invalid={view.mark === "error" || undefined}
      aria-describedby={describedBy}
      value={draft ?? view.text}
      readOnly={fixed}
      tabIndex={tabStop ? 0 : -1}
      inputMode={isSigned(cell) ? "text" : decimalsOf(cell) > 0 ? "decimal" : "numeric"}
      enterKeyHint="next"
      autoComplete="off"
      spellCheck={false}
      maxLength={longestText}
      placeholder={computed ? "—" : "未填"}
      className={clsx(
        "ml-auto block h-9 w-full scroll-my-20 min-w-0 max-w-40 @max-2xl:max-w-none rounded border px-1.5 text-right tabular-nums placeholder:text-[13px]",
        fixed ? "border-transparent bg-transparent" : "border-line-2 bg-paper",
        computed && "font-bold",
        view.mark === "error" && "border-err! text-err",
        view.mark === "warning" && "border-warn-line! text-warn",
        view.selected && "bg-accent-wash!",
      )}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => {
        actions.collapse();
        event.currentTarget.select();
      }}
      onBlur={settle}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onMouseDown={(event) => {
        if (!event.shiftKey) return;
        event.preventDefault();
        actions.extendTo(cell.id);
      }}
      onClick={(event) => !event.shiftKey && onClick(event.currentTarget)}
      onCopy={onCopy}
      onPaste={onPaste}
    />
  );
}
