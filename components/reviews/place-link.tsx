"use client";
import Link from "next/link";
import { jumpTo } from "./jump";
import { useNotes } from "./notes/notes-context";

type Props = { blockId: string; cellId?: string; words?: string; children: React.ReactNode };

/**
 * Links to a block of the report, a cell or words of it; in the view of changes, to the complete text with
 * its changes.
 */
export function ReviewPlaceLink({ blockId, cellId, words, children }: Props) {
  const { reportId } = useNotes();
  return (
    <Link
      href={`/reviews/${reportId}?view=marked#${blockId}`}
      className="text-accent [overflow-wrap:anywhere]"
      onClick={(event) => {
        if (!document.getElementById(blockId)) return;
        event.preventDefault();
        jumpTo({ blockId, cellId, words });
      }}
    >
      {children}
    </Link>
  );
}
