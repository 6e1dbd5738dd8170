import { type Cell, type WriteOptions, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Block } from "@/lib/core/document/block";
import { pageMm } from "@/lib/core/document/measures";
import { noteLine } from "@/lib/core/document/table-notes";
import type { Form } from "@/lib/core/editions/form";
import { columnWidths } from "../column-widths";
import { fixedPackage } from "../fixed-package";
import type { WrittenFile } from "../printed-document";
import { indicatorData } from "../table-data";
import { addsUp, isNumber, sumFormula } from "./formulas";
import { type IndicatorBlock, type LaidCell, type LaidTable, layOut } from "./laid-out";
import { rowHeights } from "./row-heights";
import { sheetNames } from "./sheet-names";
import { sheetText } from "./sheet-text";
import { styleOf } from "./styles";

/** What a workbook is made of. The same content gives the same bytes. */
export type SheetDocument = {
  title: string;
  /** The organ that issues the report. */
  author: string;
  /** Which version it is, as the foot of every page says: “第2版”. */
  version: string;
  blocks: readonly Block[];
  /** Which cells add up which others. */
  form: Form;
  /** When the version was published: the only time in the file. */
  at: Date;
};

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

/** A program's unit of column width is a digit of its default type, about 5.25 points. */
const POINTS_PER_WIDTH = 5.25;

/**
 * The indicator tables of a report as an .xlsx workbook, a sheet each, as the official form prints them on A4. Computed
 * cells are formulas with the printed figure as their last result; where the printed figure is not what the formula
 * gives, it stands as a number, with a comment.
 */
export async function writeSheets(document: SheetDocument): Promise<WrittenFile> {
  const { title, author, at, blocks, form } = document;
  const tables = blocks.filter((block) => block.type === "indicatorTable");
  const names = sheetNames(tables.map((table) => table.title));
  const foot = `${title}（${document.version}）`;
  const drawn = tables.map((block, index) => {
    const table = layOut(block, notesUnder(blocks, block.tableId));
    const name = names[index] ?? "";
    return { sheet: sheetOf(block, table, { name, foot, form }), titles: repeatedRows(name, table) };
  });
  const sheets = drawn.map(({ sheet }) => sheet);
  const packed = await writeXlsx({
    sheets: sheets.length > 0 ? sheets : [withoutTables(foot)],
    namedRanges: drawn.flatMap(({ titles }) => titles),
    properties: { title, creator: author, created: at, modified: at },
    defaultFont: { name: "宋体", size: 10.5 },
  });
  return { bytes: fixedPackage(packed, { title, author, at }), replaced: [], undrawn: [] };
}

type Around = { name: string; foot: string; form: Form };

function sheetOf(block: IndicatorBlock, table: LaidTable, { name, foot, form }: Around): WriteSheet {
  const data = indicatorData(block);
  const widths = columnWidths(data);
  const byId = new Map(table.cells.flatMap((cell) => (cell.cellId === null ? [] : [[cell.cellId, cell]])));
  const cells = new Map<string, Partial<Cell>>();
  for (const cell of table.cells) {
    const style = styleOf(cell, data.size);
    // Every place under a merged cell has its border too, or the frame shows gaps.
    for (let down = 0; down < cell.rowspan; down += 1)
      for (let across = 0; across < cell.colspan; across += 1)
        cells.set(`${cell.row + down},${cell.column + across}`, { value: null, style });
    cells.set(`${cell.row},${cell.column}`, { style, ...contentOf(cell, form, byId) });
  }
  return {
    name,
    cells,
    columns: widths.map((width) => ({ width: width / POINTS_PER_WIDTH })),
    rowDefs: new Map(rowHeights(table, widths, data.size).map((height, row) => [row, { height }])),
    merges: table.cells
      .filter(({ colspan, rowspan }) => colspan > 1 || rowspan > 1)
      .map(({ row, column, colspan, rowspan }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rowspan - 1,
        endCol: column + colspan - 1,
      })),
    ...printSetUp(foot),
  };
}

/** What stands in a cell: a number where it is one, a formula where it is a sum that holds, else its words. */
function contentOf(
  cell: LaidCell,
  form: Form,
  byId: ReadonlyMap<string, LaidCell>,
): Partial<Cell> & Pick<Cell, "value"> {
  const { text, role, cellId } = cell;
  if (text === "") return { value: null };
  if (role !== "figure" || cellId === null || !isNumber(text)) return { value: sheetText(text) };
  const value = Number(text);
  const formula = sumFormula(form, byId, cellId);
  if (formula === null) return { value };
  if (addsUp(form, byId, cellId)) return { value, formula, formulaResult: value };
  return { value, comment: { text: "按报告所载填列，与各分项之和不一致，所以不设公式。" } };
}

/** The head again on every printed page. Excel takes a sheet's Chinese name with its marks in quotes alone. */
function repeatedRows(sheet: string, { headRows }: LaidTable): NamedRange[] {
  if (headRows === 0) return [];
  const range = `'${sheet.replaceAll("'", "''")}'!$1:$${headRows}`;
  return [{ name: "_xlnm.Print_Titles", range, scope: sheet }];
}

function notesUnder(blocks: readonly Block[], tableId: string): string[] {
  return blocks.flatMap((block) =>
    block.type === "tableNote" && block.tableId === tableId
      ? block.lines.map((text, index) => noteLine(text, index, block.lines.length))
      : [],
  );
}

function printSetUp(foot: string): Pick<WriteSheet, "pageSetup" | "headerFooter" | "view"> {
  const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
  const margins = { header: 0.3, footer: 0.3, right: inches(pageMm.right), left: inches(pageMm.left) };
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { ...margins, top: inches(25.4), bottom: inches(20) },
    },
    // In a foot, “&” begins a command, and is written twice to stand for itself.
    headerFooter: {
      oddFooter: `&L${sheetText(foot).slice(0, 100).replaceAll("&", "&&")}&R第 &P 页，共 &N 页`,
    },
    view: { showGridLines: false },
  };
}

/** A county's form may count figures without printing a table: the file says so instead of standing empty. */
function withoutTables(foot: string): WriteSheet {
  const words = "本报告没有附表。";
  const style = styleOf({ role: "note", text: words, level: 0 }, 10.5);
  return {
    name: "说明",
    cells: new Map([["0,0", { value: words, style }]]),
    columns: [{ width: 40 }],
    ...printSetUp(foot),
  };
}
