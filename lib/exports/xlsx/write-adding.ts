import { type Cell, cellRef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { fixedPackage } from "../fixed-package";
import { isNumber } from "./formulas";
import { sheetNames } from "./sheet-names";
import { sheetText } from "./sheet-text";

/** One figure over several units. Figures are decimal strings. */
export type AddedLine = {
  /** In the order of `heads`. */
  labels: string[];
  value: string | null;
  /** True if the value is the sum of the parts; else it is written as a number next to the sum. */
  summed: boolean;
  sum: string | null;
  /** In the order of the units. */
  parts: (string | null)[];
};

export type RollUpTable = {
  title: string;
  at: Date;
  heads: readonly string[];
  /** The county's or city's word for its whole area, the head of its figures. */
  whole: string;
  units: readonly string[];
  lines: readonly AddedLine[];
  /** Further information: subject and text. */
  notes: readonly [string, string][];
};

const head = { font: { bold: true }, alignment: { wrapText: true, vertical: "center" } } as const;
const SUMS = "汇总";
const NOTES = "说明";

/**
 * Figures of several units added up, as an .xlsx workbook. Each unit has a sheet with its figures, all with
 * the same lines; the sheet of sums refers to them by formulas and adds them by formulas. The same content
 * gives the same bytes.
 */
export async function writeAdding(adding: RollUpTable): Promise<Uint8Array> {
  const { title, at, units } = adding;
  const [, , ...names] = sheetNames([SUMS, NOTES, ...units]);
  const packed = await writeXlsx({
    sheets: [
      sumsSheet(adding, names),
      notesSheet(adding),
      ...names.map((name, index) => unitSheet(adding, name, index)),
    ],
    properties: { title, creator: title, created: at, modified: at },
    defaultFont: { name: "宋体", size: 10.5 },
  });
  return fixedPackage(packed, { title, author: title, at });
}

type Cells = Map<string, Partial<Cell>>;

/** Heads in the first row; lines from the second row on, the same on every sheet. */
function sumsSheet({ heads, whole, lines, units }: RollUpTable, names: readonly string[]): WriteSheet {
  const cells: Cells = new Map();
  const at = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row},${column}`, cell);
  const first = heads.length + 2;
  [...heads, whole, "各单位合计", ...units].forEach((text, column) => {
    at(0, column, { value: sheetText(text), style: head });
  });
  lines.forEach((line, index) => {
    const row = index + 1;
    line.labels.forEach((text, column) => {
      at(row, column, { value: sheetText(text) });
    });
    const range = `${cellRef(row, first)}:${cellRef(row, first + units.length - 1)}`;
    const sum =
      units.length === 0 || line.sum === null
        ? { value: null }
        : formula(exact(`SUM(${range})`, line.sum), line.sum);
    at(row, heads.length, line.summed ? sumOf(row, heads.length + 1, line) : figure(line.value));
    at(row, heads.length + 1, sum);
    names.forEach((name, unit) => {
      const part = line.parts[unit] ?? null;
      const source = `'${name.replaceAll("'", "''")}'!${cellRef(row, heads.length)}`;
      at(row, first + unit, part === null ? { value: null } : formula(source, part));
    });
  });
  const widths = [22, 48, 24, 8, 24, 10, 12];
  return {
    name: SUMS,
    cells,
    columns: [...widths, ...units.map(() => 10)].map((width) => ({ width })),
    freezePane: { rows: 1, columns: 2 },
  };
}

function sumOf(row: number, column: number, { sum }: AddedLine): Partial<Cell> {
  return sum === null ? { value: null } : formula(cellRef(row, column), sum);
}

function unitSheet({ heads, lines }: RollUpTable, name: string, unit: number): WriteSheet {
  const cells: Cells = new Map();
  [...heads, "数"].forEach((text, column) => {
    cells.set(`0,${column}`, { value: sheetText(text), style: head });
  });
  lines.forEach(({ labels, parts }, index) => {
    labels.slice(0, -1).forEach((text, column) => {
      cells.set(`${index + 1},${column}`, { value: sheetText(text) });
    });
    cells.set(`${index + 1},${heads.length}`, figure(parts[unit] ?? null));
  });
  return {
    name,
    cells,
    columns: [22, 48, 24, 8, 4, 12].map((width) => ({ width })),
    freezePane: { rows: 1 },
  };
}

function notesSheet({ title, notes }: RollUpTable): WriteSheet {
  const cells: Cells = new Map([["0,0", { value: sheetText(title), style: head }]]);
  notes.forEach(([what, answer], index) => {
    cells.set(`${index + 1},0`, { value: sheetText(what), style: { alignment: { wrapText: true } } });
    cells.set(`${index + 1},1`, { value: sheetText(answer), style: { alignment: { wrapText: true } } });
  });
  return { name: NOTES, cells, columns: [{ width: 60 }, { width: 60 }] };
}

/** A number if a sheet stores it exactly, else its digits as text. */
function figure(value: string | null): Partial<Cell> {
  return { value: value === null ? null : isNumber(value) ? Number(value) : value };
}

/** Sheets compute in binary floating point: 0.1 + 0.2 is slightly more than 0.3. */
function exact(sum: string, result: string): string {
  return result.includes(".") ? `ROUND(${sum},6)` : sum;
}

function formula(text: string, result: string): Partial<Cell> {
  const value = Number(result);
  return { value, formula: text, formulaResult: value };
}
