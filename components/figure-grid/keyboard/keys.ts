import type { CursorMove } from "./navigation";

/**
 * `move`: arrows move between cells; `type`: a value is being typed over the old one, and arrows still move
 * between cells; `edit`: keys move the caret (F2, or a click into the active cell).
 */
export type Mode = "move" | "type" | "edit";

export type KeyCommand =
  | { kind: "move" | "extend"; move: CursorMove }
  | { kind: "edit" | "restore" | "clear" | "undo" | "history" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

const arrows: Record<string, CursorMove> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * The command of a key in a cell; null if it is left to the browser (Tab, typing, the caret while editing).
 */
export function commandOfKey(pressed: Key, mode: Mode): KeyCommand | null {
  const command = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) return null;
  if (command) return mode === "edit" ? null : editingCommand(pressed);
  const arrow = arrows[pressed.key];
  if (arrow) return arrowCommand(arrow, pressed.shiftKey, mode);
  switch (pressed.key) {
    case "Enter":
      return { kind: "move", move: pressed.shiftKey ? "up" : "down" };
    case "Home":
    case "End":
      if (mode === "edit" || pressed.shiftKey) return null;
      return { kind: "move", move: pressed.key === "Home" ? "lineStart" : "lineEnd" };
    case "F2":
      return { kind: pressed.shiftKey ? "history" : "edit" };
    case "Escape":
      return { kind: "restore" };
    case "Delete":
    case "Backspace":
      return mode === "move" ? { kind: "clear" } : null;
    default:
      return null;
  }
}

function arrowCommand(move: CursorMove, shift: boolean, mode: Mode): KeyCommand | null {
  if (shift) return mode === "move" ? { kind: "extend", move } : null;
  if (mode === "edit" && (move === "left" || move === "right")) return null;
  return { kind: "move", move };
}

function editingCommand({ key, shiftKey }: Key): KeyCommand | null {
  if (key === "Home") return { kind: "move", move: "gridStart" };
  if (key === "End") return { kind: "move", move: "gridEnd" };
  return key.toLowerCase() === "z" && !shiftKey ? { kind: "undo" } : null;
}
