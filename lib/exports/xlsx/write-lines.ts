import { type Cell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { fixedPackage } from "../fixed-package";
import { sheetText } from "./sheet-text";

/** A list with heads, as one sheet. Numbers stay numbers; null is an empty cell. */
export type LineSheet = {
  name: string;
  heads: readonly string[];
  lines: readonly (readonly (string | number | null)[])[];
  /** In characters, for each column. */
  widths: readonly number[];
};

const head = { font: { bold: true }, alignment: { wrapText: true, vertical: "center" } } as const;

/** Lists as an .xlsx workbook, the heads staying in sight. The same content gives the same bytes. */
export async function writeLines(title: string, at: Date, sheets: readonly LineSheet[]): Promise<Uint8Array> {
  const packed = await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator: title, created: at, modified: at },
    defaultFont: { name: "宋体", size: 10.5 },
  });
  return fixedPackage(packed, { title, author: title, at });
}

function sheetOf({ name, heads, lines, widths }: LineSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  heads.forEach((text, column) => {
    cells.set(`0,${column}`, { value: sheetText(text), style: head });
  });
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      cells.set(`${row + 1},${column}`, { value: typeof value === "string" ? sheetText(value) : value });
    });
  });
  return {
    ...{ name, cells },
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
  };
}
