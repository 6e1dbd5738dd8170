"use client";
import { createContext, useContext, useMemo, useState } from "react";
import type { AnchorInput } from "@/lib/reviews/schema";
import { NoteComposer } from "./note-composer";
import { useCellClicks } from "./use-cell-clicks";

/** What a new note is about: its place, how to call it, and what stands there. For a table, its cells to choose from. */
export type NoteTarget = {
  anchor: AnchorInput;
  name: string;
  quote: string;
  cellIds?: string[];
};

type Desk = {
  reportId: string;
  mayNote: boolean;
  cellLabels: Record<string, string>;
  compose: (target: NoteTarget) => void;
};

const DeskContext = createContext<Desk | null>(null);

/** The desk of the review page, for whoever writes notes on it. */
export function useNoteDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useNoteDesk is for what stands within a NoteDesk");
  return desk;
}

type Props = {
  reportId: string;
  mayNote: boolean;
  cellLabels: Record<string, string>;
  children: React.ReactNode;
};

/** Holds the report and its aside together: whatever place is chosen in the report, its note is written here. */
export function NoteDesk({ reportId, mayNote, cellLabels, children }: Props) {
  const [target, setTarget] = useState<NoteTarget | null>(null);
  const desk = useMemo(
    () => ({ reportId, mayNote, cellLabels, compose: setTarget }),
    [reportId, mayNote, cellLabels],
  );
  const paper = useCellClicks(mayNote, (cellId, quote) =>
    setTarget({ anchor: { kind: "cell", cellId }, name: cellLabels[cellId] ?? "这一格", quote }),
  );
  return (
    <DeskContext value={desk}>
      <div ref={paper} data-noting={mayNote || undefined}>
        {children}
      </div>
      <NoteComposer target={target} onClose={() => setTarget(null)} />
    </DeskContext>
  );
}
