"use client";
import { jumpTo } from "./jump";

type Props = { blockId: string; cellId?: string; children: React.ReactNode };

/** Leads to a block or a cell of the report, where it is shown on this page. */
export function PlaceLink({ blockId, cellId, children }: Props) {
  return (
    <a
      href={`#${blockId}`}
      className="text-accent [overflow-wrap:anywhere]"
      onClick={(event) => {
        if (!document.getElementById(blockId)) return;
        event.preventDefault();
        jumpTo({ blockId, cellId });
      }}
    >
      {children}
    </a>
  );
}
