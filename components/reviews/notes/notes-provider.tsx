"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import { NoteComposer } from "./note-composer";
import { NotesContext, type NoteTarget } from "./notes-context";
import { useCellClicks } from "./use-cell-clicks";

type Props = {
  reportId: string;
  versionId: string;
  seen: string;
  mayNote: boolean;
  cellLabels: Record<string, string>;
  children: React.ReactNode;
};

/** Connects the report and its margin: for any place chosen in the report, the note is written here. */
export function NotesProvider({ reportId, versionId, seen, mayNote, cellLabels, children }: Props) {
  const [target, setTarget] = useState<NoteTarget | null>(null);
  const opener = useRef<Element | null>(null);
  const compose = useCallback((chosen: NoteTarget) => {
    opener.current = document.activeElement;
    setTarget(chosen);
  }, []);
  const close = () => {
    setTarget(null);
    // The dialog has no trigger to which it could return the focus.
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus());
  };
  const value = useMemo(
    () => ({ reportId, versionId, seen, mayNote, cellLabels, compose }),
    [reportId, versionId, seen, mayNote, cellLabels, compose],
  );
  const paper = useCellClicks(mayNote, (cellId, quote) =>
    compose({ anchor: { kind: "cell", cellId }, name: cellLabels[cellId] ?? "这一格", quote }),
  );
  return (
    <NotesContext value={value}>
      <div ref={paper} data-noting={mayNote || undefined}>
        {children}
      </div>
      <NoteComposer target={target} onClose={close} />
    </NotesContext>
  );
}
