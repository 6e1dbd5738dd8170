"use client";
import { useRef, useState } from "react";
import type { RowEdit } from "./row-edit";

/** The row in the dialog. When the dialog closes, the focus returns to the button that opened it. */
export function useRowEdit() {
  const [edit, setEdit] = useState<RowEdit | null>(null);
  const opener = useRef<Element | null>(null);
  const ask = (asked: RowEdit) => {
    opener.current = document.activeElement;
    setEdit(asked);
  };
  const close = () => {
    setEdit(null);
    // The dialog releases the focus only after it is unmounted.
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus());
  };
  return { edit, ask, close };
}
