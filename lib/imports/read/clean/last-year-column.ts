import { withoutBlanks } from "@/lib/core/prose/blanks";
import type { SourceCell, TableBlock } from "../source-block";

/**
 * For a list of figures with an additional column for last year, whose head has “统计数” in one column and a
 * year in the last: the table without it, and the texts removed. Null for any other table.
 */
export function withoutLastYearColumn(table: TableBlock): { table: TableBlock; removed: string[] } | null {
  const head = (table.rows[0] ?? []).map(({ text }) => withoutBlanks(text));
  if (!head.includes("统计数") || !/^20\d{2}年$/.test(head.at(-1) ?? "")) return null;
  const ends = endsOf(table.rows);
  const last = Math.max(...ends.flat());
  const removed: string[] = [];
  const rows = table.rows.map((row, at) =>
    row.flatMap((cell, index): SourceCell[] => {
      if (ends[at]?.[index] !== last) return [cell];
      if (cell.colspan > 1) return [{ ...cell, colspan: cell.colspan - 1 }];
      removed.push(cell.text);
      return [];
    }),
  );
  return { table: { ...table, rows }, removed };
}

/**
 * The last column of each cell, counted from the left; a cell that spans several rows occupies it in all of
 * them.
 */
function endsOf(rows: readonly (readonly SourceCell[])[]): number[][] {
  const coveredUntil = new Map<number, number>();
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map(({ colspan, rowspan }) => {
      while ((coveredUntil.get(column) ?? 0) > row) column += 1;
      for (let each = column; each < column + colspan; each += 1) coveredUntil.set(each, row + rowspan);
      column += colspan;
      return column - 1;
    });
  });
}
