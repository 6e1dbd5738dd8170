import type { Block, BodyCell, HeadCell, ProseTableCell, TablePart } from "@/lib/core/document/block";
import { pitchPt, sizesPt } from "@/lib/core/document/measures";
import { evenGrid } from "./even-grid";
import { type CellData, plainCell, type RowGroup, type TableData } from "./table-cell";

/**
 * 五号 if the columns permit it, 小五 for the ten columns of the national tables, smaller for wide pasted tables.
 */
const typeOf = {
  usual: { size: sizesPt.five, pitch: 1.5 * sizesPt.five },
  dense: { size: sizesPt.smallFive, pitch: pitchPt.denseTable },
  crowded: { size: 5, pitch: 7 },
} as const;

type Indicator = Extract<Block, { type: "indicatorTable" }>;

/** An indicator table as one grid: the head of a group is repeated while its rows continue. */
export function indicatorData({ layout, parts }: Indicator): TableData {
  const columns = parts[0]?.columns ?? 1;
  const labels = parts[0]?.body[0]?.cells.filter(({ kind }) => kind === "label");
  const labelColumns = labels?.reduce((sum, { colspan }) => sum + colspan, 0) ?? 0;
  return {
    ...(layout === "matrix" || layout === "wide" ? typeOf.dense : typeOf.usual),
    widths: widthsOf(layout, columns, labelColumns),
    groups: parts.flatMap((part, index) => partGroups(part, layout, index)),
  };
}

function widthsOf(layout: Indicator["layout"], columns: number, labelColumns: number): string[] {
  const rest = (taken: number, width: string) => Array.from({ length: columns - taken }, () => width);
  switch (layout) {
    case "list":
      return ["1fr", ...rest(1, "4.6em")];
    case "grouped":
      return ["0.5fr", ...rest(1, `${1.5 / Math.max(1, columns - 1)}fr`)];
    case "matrix":
      return [
        ...Array.from({ length: labelColumns - 1 }, () => "1fr"),
        "2.2fr",
        ...rest(labelColumns, "3.5em"),
      ];
    case "wide":
      return rest(0, "1fr");
  }
}

function partGroups(part: TablePart, layout: Indicator["layout"], index: number): RowGroup[] {
  const heading: CellData[][] = part.heading
    ? [[{ ...plainCell(part.heading), colspan: part.columns, align: "center", strong: true }]]
    : [];
  const head = part.head.map((row) => row.map((cell) => headCell(cell, layout)));
  const over: RowGroup[] =
    layout === "grouped" || index > 0
      ? [group(true, 1, [...heading, ...head])]
      : [group(true, 1, head), ...(heading.length > 0 ? [group(false, 2, heading, true)] : [])];
  return [...over, ...bodyGroups(part, layout)];
}

/** In a list, a row without figures heads the rows below it and must not be left at the bottom of a page. */
function bodyGroups({ body }: TablePart, layout: Indicator["layout"]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const { level, cells } of body) {
    const row = cells.map((cell) => bodyCell(cell, layout, level));
    const heads = layout === "list" && cells.every(({ kind }) => kind === "label" || kind === "blank");
    const last = groups.at(-1);
    if (heads) groups.push(group(false, 2 + level, [row], true));
    else if (last && !last.head) last.rows.push(row);
    else groups.push(group(false, 0, [row]));
  }
  return groups;
}

function group(repeat: boolean, level: number, rows: CellData[][], head = repeat): RowGroup {
  return { head, repeat, level, rows, heights: rows.map(() => null) };
}

function headCell({ text, colspan, rowspan }: HeadCell, layout: Indicator["layout"]): CellData {
  return { ...plainCell(text), colspan, rowspan, align: "center", strong: layout === "list" };
}

function bodyCell({ text, kind, colspan, rowspan }: BodyCell, layout: string, level: number): CellData {
  const label = kind === "label";
  const list = layout === "list";
  return {
    ...plainCell(text),
    colspan,
    rowspan,
    align: label ? "left" : "center",
    indent: list && label ? level : 0,
    strong: list && label && level === 0,
  };
}

/**
 * A table that the clerk wrote; columns as wide as their text requires. Only rows of header cells are
 * repeated.
 */
export function proseTableData(written: readonly ProseTableCell[][]): TableData {
  const { columns, rows } = evenGrid(written, { text: "", header: false, colspan: 1, rowspan: 1 });
  const below = rows.findIndex((row) => row.some(({ cell }) => !cell.header));
  const reaches = rows.slice(0, below).some((row, y) => row.some(({ cell }) => y + cell.rowspan > below));
  const heads = below === -1 || reaches ? 0 : below;
  const data = rows.map((row) => row.map(({ cell }) => proseCell(cell)));
  return {
    ...(columns > 20 ? typeOf.crowded : columns > 8 ? typeOf.dense : typeOf.usual),
    widths: proseWidths(rows, columns),
    groups: [
      ...(heads > 0 ? [group(true, 1, data.slice(0, heads))] : []),
      ...(data.length > heads ? [group(false, 0, data.slice(heads))] : []),
    ],
  };
}

function proseCell({ text, header, colspan, rowspan }: ProseTableCell): CellData {
  return { ...plainCell(text), colspan, rowspan, align: header ? "center" : "left", strong: header };
}

/** Between 5 and 16 shares, by the longest line of the cells in that column only. */
function proseWidths(rows: readonly { column: number; cell: ProseTableCell }[][], columns: number): string[] {
  const longest = Array.from({ length: columns }, () => 5);
  for (const { column, cell } of rows.flat())
    if (cell.colspan === 1) longest[column] = Math.max(longest[column] ?? 5, Math.min(16, cell.text.length));
  return longest.map((length) => `${length}fr`);
}
