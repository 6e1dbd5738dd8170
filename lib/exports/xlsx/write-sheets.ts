import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Block } from "@/lib/core/document/block";
import { noteLine } from "@/lib/core/document/block-text";
import type { Form } from "@/lib/core/editions/form";
import { fixedPackage } from "../fixed-package";
import type { WrittenFile } from "../printed-document";
import { type Content, drawSheet, printSetUp, repeatedRows } from "./draw-sheet";
import { addsUp, isNumber, sumFormula } from "./formulas";
import { cellsById, type LaidCell, layOutTable } from "./laid-out";
import { sheetNames } from "./sheet-names";
import { sheetText } from "./sheet-text";
import { styleOf } from "./styles";

/** The input of a workbook. The same content gives the same bytes. */
export type SheetDocument = {
  title: string;
  /** The organ that issues the report. */
  author: string;
  /** The version as printed in the footer of every page: “第2版”. */
  version: string;
  blocks: readonly Block[];
  /** Determines which cells are sums of which others. */
  form: Form;
  /** The time of publication: the only time in the file. */
  at: Date;
};

/**
 * The indicator tables of a report as an .xlsx workbook, one sheet each, as the official form prints them on
 * A4. Computed cells are formulas with the printed figure as their result; where the printed figure differs
 * from the formula's result, it is written as a number with a comment.
 */
export async function writeSheets(document: SheetDocument): Promise<WrittenFile> {
  const { title, author, at, blocks, form } = document;
  const tables = blocks.filter((block) => block.type === "indicatorTable");
  const names = sheetNames(tables.map((table) => table.title));
  const foot = `${title}（${document.version}）`;
  const drawn = tables.map((block, index) => {
    const table = layOutTable(block, notesUnder(blocks, block.tableId));
    const name = names[index] ?? "";
    const byId = cellsById(table);
    const cellContent = (cell: LaidCell) => publishedContent(cell, form, byId);
    return { sheet: drawSheet(block, table, { name, foot, cellContent }), titles: repeatedRows(name, table) };
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

/** The content of a cell: a number, a formula for a correct sum, else the text. */
function publishedContent(cell: LaidCell, form: Form, byId: ReadonlyMap<string, LaidCell>): Content {
  const { text, role, cellId } = cell;
  if (text === "") return { value: null };
  if (role !== "figure" || cellId === null || !isNumber(text)) return { value: sheetText(text) };
  const value = Number(text);
  const formula = sumFormula(form, byId, cellId);
  if (formula === null) return { value };
  if (addsUp(form, byId, cellId)) return { value, formula, formulaResult: value };
  return { value, comment: { text: "按报告所载填列，与各分项之和不一致，所以不设公式。" } };
}

function notesUnder(blocks: readonly Block[], tableId: string): string[] {
  return blocks.flatMap((block) =>
    block.type === "tableNote" && block.tableId === tableId
      ? block.lines.map((text, index) => noteLine(text, index, block.lines.length))
      : [],
  );
}

/** A county's form may count figures without printing a table: the file then says so. */
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
