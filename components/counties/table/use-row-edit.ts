"use client";
import { useRef, useState } from "react";
import type { RowEdit } from "./row-edit";

/** Which row is asked about. Whoever opened the question is back at their button once it is closed. */
export function useRowEdit() {
  const [edit, setEdit] = useState<RowEdit | null>(null);
  const opener = useRef<Element | null>(null);
  const ask = (asked: RowEdit) => {
    opener.current = document.activeElement;
    setEdit(asked);
  };
  const close = () => {
    setEdit(null);
    // The dialog lets go of the focus only after it has left the page.
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus());
  };
  return { edit, ask, close };
}
