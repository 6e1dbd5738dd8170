"use client";
import Link from "next/link";
import { jumpTo } from "./jump";
import { useNoteDesk } from "./notes/note-desk-context";

type Props = { blockId: string; cellId?: string; children: React.ReactNode };

/** Leads to a block or a cell of the report; where the changes alone are shown, to the whole text with its changes. */
export function PlaceLink({ blockId, cellId, children }: Props) {
  const { reportId } = useNoteDesk();
  return (
    <Link
      href={`/reviews/${reportId}?view=marked#${blockId}`}
      className="text-accent [overflow-wrap:anywhere]"
      onClick={(event) => {
        if (!document.getElementById(blockId)) return;
        event.preventDefault();
        jumpTo({ blockId, cellId });
      }}
    >
      {children}
    </Link>
  );
}
