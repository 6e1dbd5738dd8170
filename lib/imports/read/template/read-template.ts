import { cellRef, readXlsx, type Cell as SheetCell, type Workbook } from "hucre/xlsx";
import type { Figure } from "@/lib/core/tables/figure";
import { computedValue, figureFault, parseFigure, withoutInvisible } from "@/lib/core/tables/figures";
import { type Cell, type CellId, cellsOf, isComputed } from "@/lib/core/tables/table";
import { cellsById, type LaidCell } from "@/lib/exports/xlsx/laid-out";
import {
  MARK,
  MARK_SHEET,
  type TemplateOf,
  templateMarks,
  templateSheets,
  templateTable,
} from "@/lib/exports/xlsx/template-layout";
import { RefusedDocument } from "../refused-document";
import { unpackSheets } from "./unpack-sheets";

/** A fault in one cell of a file: its address in the sheet, the form's cell, and the reason. */
type SheetFault = { cellId: CellId; place: string; message: string };

/** A filled-in table: the figures of all typed cells, and all faults. */
export type FilledTemplate = { figures: Record<CellId, Figure>; faults: SheetFault[] };

/** The form's tables have at most about 200 rows and 15 columns; cells outside this area are not loaded. */
const AREA = "A1:AZ1000";

/**
 * Reads a table that was filled in outside. Throws a RefusedDocument for a file that is not this table: of
 * another program, unit or year, or with changed rows or columns. Faults in cells are listed, all at once.
 */
export async function readTemplate(file: Blob, expected: TemplateOf): Promise<FilledTemplate> {
  const book = await open(file);
  compareMarks(book, expected);
  const { laid } = templateTable(expected, {});
  const sheet = book.sheets.find(({ name }) => name === templateSheets(expected).filled);
  if (!sheet) throw new RefusedDocument("这个文件里填报的那张表被删除或改了名，请重新下载填报表。");
  const at = ({ row, column }: LaidCell): SheetCell => {
    const value = sheet.rows[row]?.[column] ?? null;
    return { value, type: "string", ...sheet.cells?.get(`${row},${column}`) };
  };
  const moved = laid.cells.find((cell) => cell.role !== "figure" && !sameWords(cell.text, at(cell).value));
  if (moved)
    throw new RefusedDocument(
      `填报表的行、列或文字被改动过（${cellRef(moved.row, moved.column)}应为“${moved.text}”），请重新下载填报表，把数字填进去再上传。`,
    );
  return readCells(expected, cellsById(laid), at);
}

async function open(file: Blob): Promise<Workbook> {
  const parts = await unpackSheets(file);
  try {
    return await readXlsx(parts, { readStyles: true, range: AREA });
  } catch {
    throw new RefusedDocument("这个文件读不出来；请用 Excel 或 WPS 打开、另存为 .xlsx 后再上传。");
  }
}

/** Throws if one of the marks that identify the file differs. */
function compareMarks(book: Workbook, expected: TemplateOf): void {
  const rows = book.sheets.find(({ name }) => name === MARK_SHEET)?.rows ?? [];
  const found = new Map(rows.map(([name, value]) => [String(name ?? ""), String(value ?? "")]));
  if (found.get("kind") !== MARK)
    throw new RefusedDocument("这不是从本系统下载的填报表；请在本页下载填报表，填好后再上传。");
  const wanted = new Map(templateMarks(expected));
  const differs = (name: string) => found.get(name) !== wanted.get(name);
  const quoted = (name: string) => `“${(found.get(name) ?? "").slice(0, 40)}”`;
  if (differs("unit")) throw new RefusedDocument(`这是${quoted("unitName")}的填报表，不是本单位的。`);
  if (differs("year")) throw new RefusedDocument(`这是${quoted("year")}年度的填报表，不是本年度的。`);
  if (differs("table")) throw new RefusedDocument(`这是${quoted("title")}，不是本页这张表。`);
  if (differs("edition") || differs("cells"))
    throw new RefusedDocument("下载这张填报表之后，表式有了变化；请重新下载。");
}

function readCells(
  { form, table }: TemplateOf,
  places: ReadonlyMap<CellId, LaidCell>,
  at: (place: LaidCell) => SheetCell,
): FilledTemplate {
  const figures: Record<CellId, Figure> = {};
  const faults: SheetFault[] = [];
  const faultIn = (cell: Cell, place: LaidCell, message: string) =>
    faults.push({ cellId: cell.id, place: cellRef(place.row, place.column), message });
  const cells = cellsOf(table).flatMap((cell) => {
    const place = places.get(cell.id);
    return place ? [{ cell, place, found: at(place) }] : [];
  });
  for (const { cell, place, found } of cells) {
    if (isComputed(cell)) continue;
    const text = textOf(found);
    const figure = parseFigure(text, cell);
    figures[cell.id] = figure;
    if (found.formula !== undefined && text === "")
      faultIn(cell, place, "公式没有算出的结果；请用 Excel 或 WPS 打开、保存后再上传，或者直接填数字。");
    else if (text === "") faultIn(cell, place, "没有填；没有发生的请填0。");
    else {
      const fault = figureFault(figure, cell);
      if (fault !== null) faultIn(cell, place, fault);
    }
  }
  // Totals are computed here. One typed over its formula must equal the result.
  for (const { cell, place, found } of cells) {
    if (!isComputed(cell) || found.formula !== undefined) continue;
    const text = textOf(found);
    const sum = computedValue(form, figures, cell.id);
    if (text !== "" && parseFigure(text, cell).value !== sum)
      faultIn(
        cell,
        place,
        `合计填的是${text.slice(0, 40)}，各项相加是${sum ?? "空"}；合计不必填，由系统计算。`,
      );
  }
  return { figures, faults };
}

/** A cell's content as text: of a formula its last result, of numbers the digits that the sheet stores. */
function textOf({ value }: SheetCell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? plainNumber(value) : String(value);
  if (value instanceof Date) return "日期";
  return withoutInvisible(String(value)).trim().slice(0, 100);
}

function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e-6 && rounded !== 0 ? rounded.toFixed(12) : String(rounded);
}

/** Programs trim text, and store line ends differently. */
function sameWords(wanted: string, found: unknown): boolean {
  const bare = (text: string) => withoutInvisible(text).replaceAll(/\s+/g, "");
  return bare(wanted) === bare(String(found ?? ""));
}
