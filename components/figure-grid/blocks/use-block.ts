import { useCallback, useMemo, useState } from "react";
import type { CellId } from "@/lib/core/tables/table";
import type { GridLine } from "../grid-parts";
import { blockBetween, type Corners } from "../keyboard/navigation";

/**
 * The block of cells selected by Shift and arrows, or by a click with Shift. Empty if only one cell is
 * active.
 */
export function useBlock(lines: readonly GridLine[]) {
  const [corners, setCorners] = useState<Corners | null>(null);
  const rows = useMemo(() => (corners ? blockBetween(lines, corners) : []), [lines, corners]);
  const selected: ReadonlySet<CellId> = useMemo(() => new Set(rows.flat()), [rows]);
  const collapse = useCallback(() => setCorners(null), []);
  return { corners, rows, selected, select: setCorners, collapse };
}
