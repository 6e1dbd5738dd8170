import { textAreaMm } from "@/lib/core/document/measures";
import type { TableData } from "./table-cell";

/** The width of each column in points; their sum is the width of the text area. */
export function columnWidths({ widths, size }: Pick<TableData, "widths" | "size">): number[] {
  const fixed = (width: string) => (width.endsWith("em") ? Number.parseFloat(width) * size : 0);
  const shares = (width: string) => (width.endsWith("fr") ? Number.parseFloat(width) : 0);
  const area = (textAreaMm.width / 25.4) * 72;
  const rest = area - widths.reduce((sum, width) => sum + fixed(width), 0);
  const all = widths.reduce((sum, width) => sum + shares(width), 0);
  return widths.map((width) => fixed(width) || (rest * shares(width)) / all);
}
