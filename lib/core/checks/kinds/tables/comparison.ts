import Big from "big.js";
import { cellLabel } from "../../../tables/cell-label";
import { type CellSum, isSameFigure } from "../../../tables/sums";
import { type Cell, isComputed } from "../../../tables/table";
import { amountAt, apart, isNewlyDefined, lastYearAmount } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { cellPlace, figurePath, finding, type Rule } from "../../engine/finding";
import { formCells } from "../../engine/form-cells";
import { isCompared, isJump } from "./last-year";

/**
 * A figure at least five times, or at most a fifth of, last year's median of the county's other units.
 * Compares the same cells by the same thresholds as for the unit's own last year.
 */
export function jumpsFromMedian(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      formCells(input.form).flatMap((cell) => {
        const median = input.county?.medians[cell.id];
        if (median === undefined || !isCompared(cell) || isNewlyDefined(input.form, cell.id)) return [];
        const [now, usual] = [amountAt(input, cell.id), new Big(median)];
        if (!now || !isJump(now, usual)) return [];
        return [
          finding(rule, cell.id, {
            message: `${cellLabel(cell)} ${now.toFixed()}，当地其他单位上年的中位数为 ${usual.toFixed()}，相差五倍以上，请核对`,
            places: [cellPlace(cell)],
            sides: [
              { label: "本年", value: now.toFixed() },
              { label: "当地其他单位上年的中位数", value: usual.toFixed() },
            ],
            difference: apart(now, usual),
          }),
        ];
      }),
  };
}

/** With at least this many non-zero figures, a table is hardly the same in two years. */
const NOTABLE_CELLS = 4;

/** A table in which every figure equals last year's; or all tables together, if each has few figures. */
export function tableRepeated(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const typed = formCells(input.form).filter((cell) => !isComputed(cell));
      const each = input.form.tables.flatMap((table) =>
        repeated(
          rule,
          input,
          typed.filter((cell) => cell.table === table),
          { at: table.id, name: `“${table.title}”` },
        ),
      );
      return each.length > 0 ? each : repeated(rule, input, typed, { at: "tables", name: "各表" });
    },
  };
}

function repeated(
  rule: Rule,
  input: CheckInput,
  cells: readonly Cell[],
  where: { at: string; name: string },
) {
  const counted = cells.filter((cell) => amountAt(input, cell.id)?.gt(0));
  const [first] = counted;
  if (!first || counted.length < NOTABLE_CELLS || !cells.every((cell) => isUnchanged(input, cell))) return [];
  return [
    finding(rule, where.at, {
      message: `${where.name}的 ${counted.length} 个不为 0 的数与上年全部相同，请核对是不是当年的数`,
      places: counted.map(cellPlace),
      sides: [
        { label: "本年", value: listed(counted, (cell) => amountAt(input, cell.id)) },
        { label: "上年", value: listed(counted, (cell) => lastYearAmount(input, [cell.id])) },
      ],
    }),
  ];
}

function isUnchanged(input: CheckInput, { id }: Cell): boolean {
  const [now, before] = [amountAt(input, id), lastYearAmount(input, [id])];
  return before === null ? now === null : now?.eq(before) === true;
}

function listed(cells: readonly Cell[], amount: (cell: Cell) => Big | null): string {
  return cells.map((cell) => amount(cell)?.toFixed() ?? "").join("、");
}

/**
 * A typed figure of a county's own report that differs from the county's figure in its roll-up. Offers the
 * latter as a repair.
 */
export function departsFromSums(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const sums = input.county?.sums;
      if (!sums) return [];
      return formCells(input.form).flatMap((cell) => {
        const sum = sums.cells[cell.id];
        if (isComputed(cell) || !sum || sum.value === null) return [];
        const own = amountAt(input, cell.id);
        if (!own || isSameFigure(own.toFixed(), sum.value)) return [];
        return [departing(rule, cell, own, sum)];
      });
    },
  };
}

function departing(rule: Rule, cell: Cell, own: Big, { value, reason }: CellSum): Finding {
  const expected = new Big(value ?? 0);
  const name = reason ? "汇总中另填的数" : "所属单位合计";
  const difference = apart(own, expected);
  return finding(rule, cell.id, {
    message: `${cellLabel(cell)} ${own.toFixed()}，${name} ${expected.toFixed()}，相差 ${difference}`,
    places: [cellPlace(cell)],
    sides: [
      { label: "本报告", value: own.toFixed() },
      { label: name, value: expected.toFixed() },
    ],
    difference,
    repairs: [
      {
        label: `采用${name} ${expected.toFixed()}`,
        path: figurePath(cell.id),
        value: { figure: expected.toFixed() },
      },
    ],
  });
}
