import type { Cell, WriteOptions, WriteSheet } from "hucre/xlsx";
import { pageMm } from "@/lib/core/document/measures";
import { columnWidths } from "../tables/column-widths";
import { indicatorData } from "../tables/table-data";
import type { IndicatorBlock, LaidCell, LaidTable } from "./laid-out";
import { rowHeights } from "./row-heights";
import { sheetText } from "./sheet-text";
import { styleOf } from "./styles";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

/** The content of a cell: its value and special properties. */
export type Content = Partial<Cell> & Pick<Cell, "value">;

/** The unit of column width is a digit in the default font, about 5.25 points. */
const POINTS_PER_WIDTH = 5.25;

type Drawing = { name: string; foot: string; cellContent: (cell: LaidCell) => Content };

/** A laid-out table as a sheet in the style of the official form. */
export function drawSheet(
  block: IndicatorBlock,
  table: LaidTable,
  { name, foot, cellContent }: Drawing,
): WriteSheet {
  const data = indicatorData(block);
  const widths = columnWidths(data);
  const heights = rowHeights(table, widths, data.size);
  const cells = new Map<string, Partial<Cell>>();
  for (const cell of table.cells) {
    const content = cellContent(cell);
    const style = { ...styleOf(cell, data.size), ...content.style };
    // Every position under a merged cell needs its border too, or the frame has gaps.
    for (let down = 0; down < cell.rowspan; down += 1)
      for (let across = 0; across < cell.colspan; across += 1)
        cells.set(`${cell.row + down},${cell.column + across}`, { value: null, style });
    cells.set(`${cell.row},${cell.column}`, { ...content, style });
  }
  return {
    name,
    cells,
    columns: widths.map((width) => ({ width: width / POINTS_PER_WIDTH })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    merges: table.cells
      .filter(({ colspan, rowspan }) => colspan > 1 || rowspan > 1)
      .map(({ row, column, colspan, rowspan }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rowspan - 1,
        endCol: column + colspan - 1,
      })),
    ...printSetUp(foot, heights.reduce((sum, height) => sum + height, 0) <= ONE_PAGE),
  };
}

/** The head on every printed page. Excel accepts a sheet name in Chinese with punctuation only in quotes. */
export function repeatedRows(sheet: string, { headRows }: LaidTable): NamedRange[] {
  if (headRows === 0) return [];
  const range = `'${sheet.replaceAll("'", "''")}'!$1:$${headRows}`;
  return [{ name: "_xlnm.Print_Titles", range, scope: sheet }];
}

const marginsMm = { top: 25.4, bottom: 20 } as const;
/**
 * At this scale the ten columns' font of 9 points is 小六 (6.5 points), the smallest that forms still print.
 */
const SMALLEST_SCALE = 0.72;
/** Maximum height in points that is scaled to one page instead of leaving a row or two for the next. */
const ONE_PAGE = (((pageMm.height - marginsMm.top - marginsMm.bottom) / 25.4) * 72) / SMALLEST_SCALE;

/**
 * A4 with the margins of an official document and a footer with title and version; scaled down if that makes
 * it one page.
 */
export function printSetUp(
  foot: string,
  onePage = false,
): Pick<WriteSheet, "pageSetup" | "headerFooter" | "view"> {
  const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
  const margins = { header: 0.3, footer: 0.3, right: inches(pageMm.right), left: inches(pageMm.left) };
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: onePage ? 1 : 0,
      horizontalCentered: true,
      margins: { ...margins, top: inches(marginsMm.top), bottom: inches(marginsMm.bottom) },
    },
    // In a footer “&” begins a command, and is doubled for the character.
    headerFooter: {
      oddFooter: `&L${sheetText(foot).slice(0, 100).replaceAll("&", "&&")}&R第 &P 页，共 &N 页`,
    },
    view: { showGridLines: false },
  };
}
