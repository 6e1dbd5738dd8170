import Big from "big.js";
import { cellLabel, columnLabel } from "../../../tables/cell-label";
import { statedValue } from "../../../tables/figures";
import { type Cell, type CellId, cellId } from "../../../tables/table";
import { amountOf, apart } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { cellPlace, cellPlaces, figurePath, finding, type Rule } from "../../engine/finding";
import { formCells } from "../../engine/form-cells";

/**
 * Totals. A computed cell is always right: these rules look only at totals that a report states itself
 * (pasted, imported, as issued) and compare them with their printed parts.
 */

/** The total rows that `applies` selects equal the sum of their parts. `partsName` completes “与…之和”. */
export function rowSum(rule: Rule, partsName: string, applies: (cell: Cell) => boolean): Check {
  return totals(rule, partsName, (cell) =>
    cell.row.kind === "sum" && applies(cell)
      ? (cell.row.parts ?? []).map((row) => cellId(row, cell.column.id))
      : null,
  );
}

/** The total columns of a table equal the sum of the columns that they add up. */
export function columnSum(rule: Rule, tableId: string, partsName: string): Check {
  return totals(rule, partsName, ({ table, row, column }) =>
    table.id === tableId && column.sumOf ? column.sumOf.map((part) => cellId(row.id, part)) : null,
  );
}

/** `partsOf` returns the parts of a cell that the rule covers, and null for all others. */
function totals(rule: Rule, partsName: string, partsOf: (cell: Cell) => CellId[] | null): Check {
  const looked = (input: CheckInput) => {
    const found: { cell: Cell; parts: CellId[] }[] = [];
    for (const cell of formCells(input.form)) {
      const parts = partsOf(cell);
      if (parts) found.push({ cell, parts });
    }
    return found;
  };
  return {
    ...rule,
    run: (input) => looked(input).flatMap(({ cell, parts }) => unequal(rule, input, cell, parts, partsName)),
    relations: (input) =>
      looked(input).map(({ cell, parts }) => ({
        at: cell.id,
        kind: "equal",
        left: [cell.id],
        right: parts,
        blankIsZero: true,
      })),
  };
}

function unequal(rule: Rule, input: CheckInput, cell: Cell, parts: CellId[], partsName: string): Finding[] {
  const stated = statedValue(input.content.figures, cell.id);
  if (stated === null) return [];
  const sum = amountOf(input, parts) ?? new Big(0);
  if (sum.eq(stated)) return [];
  const total = sum.toFixed();
  const difference = apart(sum, new Big(stated));
  return [
    finding(rule, cell.id, {
      message: `${cellLabel(cell)} ${stated}，与${partsName}之和 ${total} 相差 ${difference}`,
      places: [cellPlace(cell), ...cellPlaces(input, parts)],
      sides: [
        { label: cellLabel(cell), value: stated },
        { label: `${partsName}之和`, value: total },
      ],
      difference,
      // With its value removed, a computed cell shows its sum and follows later changes of its parts.
      repairs: [{ label: `改用合计数 ${total}`, path: figurePath(cell.id), value: { figure: null } }],
    }),
  ];
}

/**
 * R21-1, printed on the form: in each column the first item plus the second equals the third plus the fourth.
 * Checked once both sides hold a figure. The total column is checked only where it is stated, as it follows
 * from the others. `remainder` is the row of `right` for what the year did not finish.
 */
export function balance(
  rule: Rule,
  tableId: string,
  left: string[],
  right: string[],
  remainder: string,
): Check {
  const columns = (input: CheckInput) =>
    formCells(input.form).filter((cell) => cell.table.id === tableId && cell.row.id === left[0]);
  const inColumn = (cell: Cell, rows: string[]) => rows.map((row) => cellId(row, cell.column.id));
  return {
    ...rule,
    relations: (input) =>
      columns(input).map((cell) => ({
        at: cell.id,
        kind: "equal",
        left: inColumn(cell, left),
        right: inColumn(cell, right),
        remainder: cellId(remainder, cell.column.id),
      })),
    run: (input) =>
      columns(input).flatMap((cell) => {
        const ids = (rows: string[]) => inColumn(cell, rows);
        const all = [...ids(left), ...ids(right)];
        if (cell.column.sumOf && all.every((id) => statedValue(input.content.figures, id) === null))
          return [];
        const sides = [amountOf(input, ids(left)), amountOf(input, ids(right))] as const;
        if (sides[0] === null || sides[1] === null || sides[0].eq(sides[1])) return [];
        const [first, second] = [sides[0].toFixed(), sides[1].toFixed()];
        const difference = apart(sides[0], sides[1]);
        return [
          finding(rule, cell.id, {
            message: `${columnLabel(cell)}列：本年新收加上年结转 ${first}，与办理结果总计加结转下年度 ${second} 相差 ${difference}`,
            places: cellPlaces(input, all),
            sides: [
              { label: "第一项加第二项之和", value: first },
              { label: "第三项加第四项之和", value: second },
            ],
            difference,
          }),
        ];
      }),
  };
}
