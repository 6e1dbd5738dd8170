import type Big from "big.js";
import { cellLabel } from "../../../tables/cell-label";
import { figureValue, statedValue } from "../../../tables/figures";
import { type Cell, type CellId, isComputed } from "../../../tables/table";
import { amountAt, amountOf, apart, lastYearAmount } from "../../engine/amounts";
import type { Check, CheckInput } from "../../engine/check";
import { cellPlace, cellPlaces, figurePath, finding, type Rule } from "../../engine/finding";
import { formCells } from "../../engine/form-cells";

/** None of the rules here reports anything where the system holds no report of the year before. */

/**
 * Cells of this year that must equal last year's `plus` less `minus`; `name` describes that value in
 * messages.
 */
export type Continuation = {
  id: CellId;
  plus: CellId[];
  plusNow?: CellId[];
  minusNow?: CellId[];
  name: string;
};

/**
 * This year's cell equals last year's cells, plus this year's changes (`plusNow`, `minusNow`) where the rule
 * names them. Offers last year's figure as a repair if there are no changes.
 */
export function continues(rule: Rule, continuations: readonly Continuation[]): Check {
  return {
    ...rule,
    relations: (input) =>
      continuations.flatMap(({ id, plus, plusNow = [], minusNow = [] }) => {
        const before = input.form.cells.has(id) ? lastYearAmount(input, plus) : null;
        return before === null
          ? []
          : [
              {
                at: id,
                kind: "equal",
                left: [id, ...minusNow],
                right: plusNow,
                offset: before.toFixed(),
                blankIsZero: true,
              },
            ];
      }),
    run: (input) =>
      continuations.flatMap(({ id, plus, plusNow = [], minusNow = [], name }) => {
        const cell = input.form.cells.get(id);
        const now = amountAt(input, id);
        const before = lastYearAmount(input, plus);
        if (!cell || !now || !before) return [];
        // A computed total differs only because one of its parts does, which has its own finding.
        if (isComputed(cell) && statedValue(input.content.figures, id) === null) return [];
        const added = amountOf(input, plusNow) ?? 0;
        const expected = before.plus(added).minus(amountOf(input, minusNow) ?? 0);
        if (now.eq(expected)) return [];
        const difference = apart(now, expected);
        return [
          finding(rule, id, {
            message: `${cellLabel(cell)} ${now.toFixed()}，与${name} ${expected.toFixed()} 相差 ${difference}`,
            places: [cellPlace(cell), ...cellPlaces(input, [...plusNow, ...minusNow])],
            sides: [
              { label: cellLabel(cell), value: now.toFixed() },
              { label: name, value: expected.toFixed() },
            ],
            difference,
            repairs:
              plusNow.length + minusNow.length > 0 || isComputed(cell) || expected.lt(0)
                ? []
                : [
                    {
                      label: `改为上年的 ${expected.toFixed()}`,
                      path: figurePath(id),
                      value: { figure: expected.toFixed() },
                    },
                  ],
          }),
        ];
      }),
  };
}

/** Smaller figures may jump by a factor of five without meaning: 1 → 5. */
const NOTABLE = 10;
const FACTOR = 5;

/**
 * A figure at least five times, or at most a fifth of, last year's. Covers the typed cells of lists and
 * groups and the totals of the wider tables, where both years are above zero and one of them is at least
 * NOTABLE.
 */
export function jumps(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      formCells(input.form).flatMap((cell) => {
        if (!isCompared(cell)) return [];
        const [now, before] = [amountAt(input, cell.id), lastYearAmount(input, [cell.id])];
        if (!now || !before || !isJump(now, before)) return [];
        return [
          finding(rule, cell.id, {
            message: `${cellLabel(cell)} ${now.toFixed()}，上年为 ${before.toFixed()}，变化达到五倍，请核对`,
            places: [cellPlace(cell)],
            sides: [
              { label: "本年", value: now.toFixed() },
              { label: "上年", value: before.toFixed() },
            ],
            difference: apart(now, before),
          }),
        ];
      }),
  };
}

/** Both are above zero, one of them is at least NOTABLE, and one is at least five times the other. */
export function isJump(one: Big, other: Big): boolean {
  if (!one.gt(0) || !other.gt(0)) return false;
  const [small, large] = one.lt(other) ? [one, other] : [other, one];
  return large.gte(NOTABLE) && large.gte(small.times(FACTOR));
}

/** True for the typed cells of lists and groups, and for the totals of the wider tables. */
export function isCompared(cell: Cell): boolean {
  const wide = cell.table.layout === "matrix" || cell.table.layout === "wide";
  return wide ? cell.column.sumOf !== undefined : !isComputed(cell);
}

/**
 * R14-11: completed applications are at most those received plus those still open last year. The 2014 form
 * has no row for the latter: they are last year's received less completed, or none without last year's
 * report.
 */
export function completedWithinReceived(rule: Rule, completed: CellId, received: CellId): Check {
  return {
    ...rule,
    run: (input) => {
      const cell = input.form.cells.get(completed);
      const [done, came] = [amountAt(input, completed), amountAt(input, received)];
      if (!cell || !done || !came) return [];
      const open = openLastYear(input, completed, received);
      const bound = came.plus(open);
      if (done.lte(bound)) return [];
      const name = open === "0" ? "收到申请数" : "收到申请数加上年未办结数";
      return [
        finding(rule, completed, {
          message: `${cellLabel(cell)} ${done.toFixed()}，大于${name} ${bound.toFixed()}，相差 ${apart(done, bound)}`,
          places: cellPlaces(input, [completed, received]),
          sides: [
            { label: cellLabel(cell), value: done.toFixed() },
            { label: name, value: bound.toFixed() },
          ],
          difference: apart(done, bound),
        }),
      ];
    },
  };
}

function openLastYear(input: CheckInput, completed: CellId, received: CellId): string {
  const [done, came] = [lastYearAmount(input, [completed]), lastYearAmount(input, [received])];
  return done && came?.gt(done) ? came.minus(done).toFixed() : "0";
}

/** R14-13: a dispute over an application requires an application, this year or last. */
export function disputesSupposeApplications(rule: Rule, disputes: CellId[], received: CellId): Check {
  return {
    ...rule,
    run: (input) => {
      const known = [
        figureValue(input.form, input.content.figures, received),
        lastYearAmount(input, [received]),
      ];
      if (known[0] === null || known.some((value) => value !== null && Number(value) > 0)) return [];
      return disputes.flatMap((id) => {
        const cell = input.form.cells.get(id);
        const value = amountAt(input, id);
        if (!cell || !value?.gt(0)) return [];
        return [
          finding(rule, id, {
            message: `${cellLabel(cell)} ${value.toFixed()}，而本年和上年都没有收到申请，请核对`,
            places: cellPlaces(input, [id, received]),
            sides: [
              { label: cellLabel(cell), value: value.toFixed() },
              { label: "收到申请数", value: "0" },
            ],
          }),
        ];
      });
    },
  };
}
