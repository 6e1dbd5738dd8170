import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  startTransition,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Figure } from "@/lib/core/tables/figure";
import type { GridActions } from "../grid-actions";
import { commandOfKey, type KeyCommand, type Mode } from "../keyboard/keys";
import type { CellView } from "./line-view";

/**
 * Keyboard, pointer and clipboard handlers of a cell. `draft` is the text while typing, else null; `active`:
 * the cell has the focus. In mode `move` arrows go to other cells and typing replaces the figure; in `edit`
 * both act within the text.
 */
export function useCellEntry(view: CellView, readOnly: boolean, actions: GridActions) {
  const { cell } = view;
  const { element, draft, mode, before, type, settle } = useTypedText(view, actions);
  const [active, setActive] = useState(false);
  const pointer = usePointer(view, readOnly, actions, mode);
  const perform = performerOf({ view, readOnly, actions, mode, before, type, settle });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const command = commandOfKey(event, mode.current);
    if (command && perform(command, event.currentTarget)) event.preventDefault();
  }

  function onFocus(event: FocusEvent<HTMLInputElement>) {
    actions.collapse();
    setActive(true);
    event.currentTarget.select();
  }

  function onBlur() {
    setActive(false);
    settle();
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

  return {
    element,
    draft,
    active,
    type,
    handlers: { onFocus, onBlur, onKeyDown, onCopy, onPaste, ...pointer },
  };
}

/** The text while typing, and the previous figure, which Escape restores. */
function useTypedText({ cell, text: shown }: CellView, actions: GridActions) {
  const [draft, setDraft] = useState<string | null>(null);
  const mode = useRef<Mode>("move");
  const before = useRef<{ figure: Figure | undefined } | null>(null);
  const element = useRef<HTMLInputElement>(null);

  // A figure that changed in the active cell (paste, undo, Escape) is selected again, so that typing replaces
  // it.
  useLayoutEffect(() => {
    if (draft === null && shown !== "" && document.activeElement === element.current)
      element.current?.select();
  }, [draft, shown]);

  function type(text: string) {
    const goesOn = before.current !== null;
    before.current ??= { figure: actions.figureOf(cell) };
    if (mode.current === "move") mode.current = "type";
    setDraft(text);
    actions.collapse();
    actions.type(cell, text, goesOn);
  }

  function settle() {
    before.current = null;
    mode.current = "move";
    // With what follows the last key: until then the figure may still be shown as it was before it.
    startTransition(() => setDraft(null));
  }

  return { element, draft, mode, before, type, settle };
}

function usePointer(
  { cell, computed }: CellView,
  readOnly: boolean,
  actions: GridActions,
  mode: { current: Mode },
) {
  const freshlyPointed = useRef(false);

  function onPointerDown(event: PointerEvent<HTMLInputElement>) {
    freshlyPointed.current = document.activeElement !== event.currentTarget;
  }

  function onMouseDown(event: MouseEvent<HTMLInputElement>) {
    if (!event.shiftKey) return;
    event.preventDefault();
    actions.extendTo(cell.id);
  }

  /** The first click selects the figure, so that typing replaces it; a second one places the caret. */
  function onClick(event: MouseEvent<HTMLInputElement>) {
    if (event.shiftKey) return;
    if (freshlyPointed.current) event.currentTarget.select();
    else if (!readOnly && !computed) mode.current = "edit";
    freshlyPointed.current = false;
  }

  return { onPointerDown, onMouseDown, onClick };
}

type Performing = Pick<ReturnType<typeof useTypedText>, "mode" | "before" | "type" | "settle"> & {
  view: CellView;
  readOnly: boolean;
  actions: GridActions;
};

/** Performs a key's command. The returned function returns false if the key is left to the browser. */
function performerOf({ view, readOnly, actions, mode, before, type, settle }: Performing) {
  const { cell, computed } = view;
  return (command: KeyCommand, input: HTMLInputElement): boolean => {
    switch (command.kind) {
      case "move":
        actions.move(cell.id, command.move);
        return true;
      case "extend":
        actions.extend(cell.id, command.move);
        return true;
      case "history":
        return actions.showHistory(cell.id);
      case "edit":
        if (readOnly || computed) return false;
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
  };
}
