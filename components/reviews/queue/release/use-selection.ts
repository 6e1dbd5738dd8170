import { useState } from "react";
import type { QueueRow } from "@/lib/reviews/types";

export const rowKey = ({ unitCode, year }: QueueRow) => `${unitCode}-${year}`;

/** The number of notes that are not resolved yet. */
export const unresolved = ({ notes }: QueueRow) => (notes ? notes.open + notes.answered : 0);

/**
 * The reports that are chosen to be approved or published together: at first those approved already, on which
 * a reviewer has decided with their notes. Of the others those with unresolved notes are only chosen one by
 * one, the reviewer's own work never.
 */
export function useSelection(rows: readonly QueueRow[]) {
  const selectable = rows.filter(({ ownWork }) => !ownWork);
  const [chosen, setChosen] = useState(() => keysOf(selectable.filter(({ state }) => state === "approved")));
  const isChosen = (row: QueueRow) => chosen.has(rowKey(row));
  return {
    chosen: rows.filter(isChosen),
    isChosen,
    /** The number of those that are only chosen one by one, and are not chosen yet. */
    left: selectable.filter((row) => unresolved(row) > 0 && !chosen.has(rowKey(row))).length,
    chooseAll: () => setChosen(keysOf(selectable.filter((row) => isChosen(row) || unresolved(row) === 0))),
    chooseNone: () => setChosen(new Set()),
    toggle: (row: QueueRow) => setChosen(keysOf(rows.filter((each) => isChosen(each) !== (each === row)))),
  };
}

const keysOf = (rows: readonly QueueRow[]) => new Set(rows.map(rowKey));
