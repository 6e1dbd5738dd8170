import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { sizesPt, typefaces } from "@/lib/core/document/measures";
import { columnWidths } from "../tables/column-widths";
import { evenGrid } from "../tables/even-grid";
import { withBreaks } from "../tables/table-breaks";
import { type CellData, plainCell, type RowGroup, type TableData } from "../tables/table-cell";
import { faceOf, styleIds, twips } from "./styles";
import { runs } from "./words";

/** Maximum number of rows of a group that are kept on one page with the head printed once above them. */
const KEPT_ROWS = 10;

/**
 * A grid as a Word table. The head rows of the table are repeated on every page; rows do not break if they
 * certainly fit on one. Word repeats only the first rows of a table: where each group has its own head, none
 * is repeated, and a group is kept on the page of its head.
 */
export function docxTable(given: TableData, replaced: Set<string>): Table {
  const table = withBreaks(given);
  const widths = columnWidths(table).map((points) => Math.round(points * twips.perPoint));
  const oneHead = table.groups.filter(({ repeat }) => repeat).length === 1;
  const drawing = { widths, size: table.size, oneHead, replaced };
  // Ten columns leave little room for a figure, so the padding is smaller.
  const sides = table.size < sizesPt.five ? 30 : 70;
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: sides, right: sides },
    rows: table.groups.flatMap((group, index) => rowsOf(group, index === 0, drawing)),
  });
}

type Drawing = { widths: readonly number[]; size: number; oneHead: boolean; replaced: Set<string> };

function rowsOf({ head, repeat, rows }: RowGroup, first: boolean, drawing: Drawing): TableRow[] {
  const { oneHead } = drawing;
  const whole = !oneHead && rows.length <= KEPT_ROWS;
  return evenGrid(rows, plainCell("")).rows.map(
    (cells, index) =>
      new TableRow({
        tableHeader: first && repeat && oneHead,
        keepNext: head || (whole && index < rows.length - 1),
        cantSplit: cells.every(({ cell }) => !cell.breakable),
        children: cells.map(({ column, cell }) => cellOf(cell, column, drawing)),
      }),
  );
}

function cellOf(cell: CellData, column: number, { widths, size, replaced }: Drawing): TableCell {
  const across = widths.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0);
  const looks = {
    size: size * 2,
    ...(cell.strong ? { font: faceOf(typefaces.levelOne) } : {}),
  };
  return new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    width: { size: across, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: cell.text.split("\n").map(
      (line) =>
        new Paragraph({
          style: styleIds.tableText,
          alignment: cell.align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
          ...(cell.indent > 0
            ? { indent: { left: Math.round(1.5 * cell.indent * size * twips.perPoint) } }
            : {}),
          children: runs(line, replaced, looks),
        }),
    ),
  });
}
