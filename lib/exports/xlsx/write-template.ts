import { cellRef, type DataValidation, writeXlsx } from "hucre/xlsx";
import type { Figure } from "@/lib/core/tables/figure";
import { decimalsOf, isSigned } from "@/lib/core/tables/figures";
import type { CellId } from "@/lib/core/tables/table";
import { fixedPackage } from "../fixed-package";
import { type Content, drawSheet, repeatedRows } from "./draw-sheet";
import { isNumber, sumFormula } from "./formulas";
import { cellsById, type LaidCell, type LaidTable } from "./laid-out";
import { sheetText } from "./sheet-text";
import { MARK_SHEET, type TemplateOf, templateMarks, templateSheets, templateTable } from "./template-layout";

export type Template = TemplateOf & {
  /** The present figures. */
  figures: Readonly<Record<CellId, Figure>>;
  /** Last year's figures by cell, for reference; null without such a report. */
  lastYear: Readonly<Record<CellId, string | null>> | null;
  /** Messages on faulty cells, in a file that is returned. */
  faults?: ReadonlyMap<CellId, string>;
  at: Date;
};

const shade = (rgb: string) => ({ fill: { type: "pattern", pattern: "solid", fgColor: { rgb } } }) as const;
const open = { protection: { locked: false } } as const;
const typed = { ...shade("FFFBE6"), ...open };
const faulty = shade("FFC7CE");

/**
 * One indicator table to be filled in outside: the official form with the typed cells unlocked and all others
 * locked, totals as formulas, and last year's figures on a separate sheet. Faulty cells are red, with a
 * comment that says why.
 */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const { form, table, unit, figures, lastYear, faults = new Map(), at } = template;
  const names = templateSheets(template);
  const { block, laid } = templateTable(template, figures);
  const byId = cellsById(laid);
  const foot = `${unit.name}${form.year}年 ${table.title}（填报表）`;
  const cellContent = (cell: LaidCell): Content => {
    const fault = cell.cellId === null ? undefined : faults.get(cell.cellId);
    const marks = fault === undefined ? {} : { comment: { text: sheetText(fault) }, style: faulty };
    const formula = cell.cellId === null ? null : sumFormula(form, byId, cell.cellId);
    if (formula !== null) return { value: numberOf(cell), formula, formulaResult: numberOf(cell), ...marks };
    if (cell.role !== "figure") return { value: cell.text === "" ? null : sheetText(cell.text) };
    return { value: entryOf(cell), ...marks, style: { ...typed, ...marks.style } };
  };
  const filled = drawSheet(block, laid, { name: names.filled, foot, cellContent });
  const packed = await writeXlsx({
    sheets: [
      {
        ...filled,
        protection: { sheet: true, formatColumns: true, formatRows: true },
        dataValidations: validations(template, laid),
      },
      ...(lastYear ? [lastYearSheet(template, lastYear, names.lastYear)] : []),
      { name: MARK_SHEET, rows: templateMarks(template), veryHidden: true },
    ],
    namedRanges: [names.filled, ...(lastYear ? [names.lastYear] : [])].flatMap((name) =>
      repeatedRows(name, laid),
    ),
    properties: { title: foot, creator: unit.name, created: at, modified: at },
    defaultFont: { name: "宋体", size: 10.5 },
  });
  return fixedPackage(packed, { title: foot, author: unit.name, at });
}

function lastYearSheet(template: Template, values: Readonly<Record<CellId, string | null>>, name: string) {
  const figures = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
  const { block, laid } = templateTable(template, figures);
  const foot = `${template.unit.name}${name}（供参考，不必填）`;
  const cellContent = (cell: LaidCell): Content => ({ value: entryOf(cell) });
  return { ...drawSheet(block, laid, { name, foot, cellContent }), protection: { sheet: true } };
}

/**
 * Input that a program rejects immediately. Pasting bypasses it: everything is validated again when the file
 * is uploaded.
 */
function validations({ form }: TemplateOf, { cells }: LaidTable): DataValidation[] {
  return cells.flatMap(({ cellId, row, column }) => {
    const cell = cellId === null ? undefined : form.cells.get(cellId);
    if (!cell || cell.row.kind === "sum" || cell.column.sumOf) return [];
    const decimals = decimalsOf(cell);
    const whole = decimals === 0 ? "整数" : `数，最多${decimals}位小数`;
    return [
      {
        type: decimals === 0 ? ("whole" as const) : ("decimal" as const),
        operator: "between" as const,
        formula1: isSigned(cell) ? "-999999999999" : "0",
        formula2: "999999999999",
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: "填写有误",
        errorMessage: `这一格填${isSigned(cell) ? "" : "不小于0的"}${whole}；没有发生的填0。`,
        range: cellRef(row, column),
      },
    ];
  });
}

function entryOf(cell: LaidCell): string | number | null {
  return cell.text === "" ? null : (numberOf(cell) ?? sheetText(cell.text));
}

function numberOf({ role, text }: LaidCell): number | null {
  return role === "figure" && isNumber(text) ? Number(text) : null;
}
