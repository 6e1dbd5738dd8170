import Big from "big.js";
import { printed, type Quantity } from "../../../facts/quantities";
import { cellLabel } from "../../../tables/cell-label";
import { isComputed, unitOf } from "../../../tables/table";
import { amountAt, apart } from "../../engine/amounts";
import type { Check, CheckInput, Finding, Repair } from "../../engine/check";
import { cellPlaces, figurePath, type Rule } from "../../engine/finding";
import { passageFinding, passageOf, rewrite } from "../../engine/passages";
import type { Expression, IndicatorCells } from "../../indicator-cells";
import { factsOfTheYear, type StatedFact } from "./read-lines";

/**
 * A number in the text equals the cells that count the same. Zeros stated in words are checked by R00-91.
 * Blank cells and cells that the form does not have are not compared.
 */
export function proseAsTable(rule: Rule, links: readonly IndicatorCells[]): Check {
  const byIndicator = new Map(links.map((link) => [link.indicator, link]));
  return {
    ...rule,
    run: (input) =>
      factsOfTheYear(input).flatMap((stated) => {
        const link = byIndicator.get(stated.indicator.id);
        const quantity = stated.quantity;
        if (!link || !quantity) return [];
        const readings = link.anyOf.flatMap((expression): Reading[] => {
          const value = amountFor(input, expression);
          return value === null ? [] : [{ expression, value }];
        });
        const [first] = readings;
        if (
          !first ||
          readings.some(({ expression, value }) => inUnitOf(input, expression, quantity).eq(value))
        )
          return [];
        return [differing(rule, input, stated, quantity, differentOf(readings))];
      }),
  };
}

type Reading = { expression: Expression; value: Big };

/** With nothing carried in, “新收加上年结转” equals 新收: readings with the same sum count once, the first of them. */
function differentOf(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ value }, at) => readings.findIndex((other) => other.value.eq(value)) === at);
}

/** The sum as printed; null if one of its cells is blank or not in this form. */
export function amountFor(input: CheckInput, { plus }: Expression): Big | null {
  let total = new Big(0);
  for (const id of plus) {
    const value = amountAt(input, id);
    if (value === null) return null;
    total = total.plus(value);
  }
  return total;
}

/** The text states money in 元 or 万元, whatever the cell's unit. */
function inUnitOf(input: CheckInput, { plus: [id] }: Expression, { value, unit }: Quantity): Big {
  const cell = id === undefined ? undefined : input.form.cells.get(id);
  const own = cell && unitOf(cell);
  if (own === "万元" && unit === "元") return value.div(10_000);
  if (own === "元" && unit === "万元") return value.times(10_000);
  return value;
}

function differing(
  rule: Rule,
  input: CheckInput,
  stated: StatedFact,
  quantity: Quantity,
  readings: Reading[],
): Finding {
  const { line, indicator } = stated;
  const [first] = readings as [Reading, ...Reading[]];
  const value = inUnitOf(input, first.expression, quantity);
  const names = readings.map(({ expression }) => nameOf(input, expression));
  const amounts = readings.map(
    ({ expression, value }, index) =>
      `${names[index]}为 ${value.toFixed()}${tableUnit(input, expression) ?? quantity.unit}`,
  );
  const asked: Rule = indicator.unsure ? { ...rule, severity: "hint" } : rule;
  return passageFinding(asked, input, line, [quantity.from, quantity.to], {
    message: `文中写${spokenName(indicator.name)}${printed(quantity)}，表中${amounts.join("，")}，相差 ${apart(value, first.value)}`,
    sides: [
      { label: `文中${indicator.name}`, value: printed(quantity) },
      ...readings.map((reading, index) => ({ label: `表中${names[index]}`, value: reading.value.toFixed() })),
    ],
    difference: apart(value, first.value),
    repairs: repairs(input, stated, quantity, first, value),
    more: cellPlaces(input, readings.flatMap(({ expression }) => expression.plus).slice(0, 8)),
  });
}

function tableUnit(input: CheckInput, { plus: [id] }: Expression): string | null {
  const cell = id === undefined ? undefined : input.form.cells.get(id);
  return cell ? unitOf(cell) : null;
}

/** “收到申请数” before a number of 件: “收到申请”. */
export function spokenName(name: string): string {
  return name.replace(/次?数$/, "");
}

function nameOf(input: CheckInput, { plus }: Expression): string {
  const labels = plus.flatMap((id) => {
    const cell = input.form.cells.get(id);
    return cell ? [`“${cellLabel(cell)}”`] : [];
  });
  return labels.length > 2 ? `${labels[0]}等 ${labels.length} 格之和` : labels.join("加");
}

/**
 * Three repairs: bind the number to its cell, put the cell's number into the sentence, or the sentence's
 * number into the cell.
 */
function repairs(
  input: CheckInput,
  { line }: StatedFact,
  quantity: Quantity,
  { expression, value }: Reading,
  stated: Big,
): Repair[] {
  const { numberFrom, numberTo, to, unit } = quantity;
  const [id] = expression.plus;
  const cell = id !== undefined && expression.plus.length === 1 ? input.form.cells.get(id) : undefined;
  const own = cell && unitOf(cell);
  const sameUnit = !own || own === unit || !/元$/.test(unit);
  const bind: Repair[] =
    cell && sameUnit
      ? [
          {
            label: `引用“${cellLabel(cell)}”，随表变动`,
            path: `chapter.${line.chapterId}`,
            value: { passage: passageOf(line, numberFrom, to), with: { cellId: cell.id } },
          },
        ]
      : [];
  const put = sameUnit
    ? [rewrite(line, numberFrom, numberTo, value.toFixed(), `把文中的数改为 ${value.toFixed()}`)]
    : [];
  const fits = cell && !isComputed(cell) && (stated.eq(stated.round(0)) || /元$/.test(own ?? ""));
  const take: Repair[] = fits
    ? [
        {
          label: `把表中“${cellLabel(cell)}”改为 ${stated.toFixed()}`,
          path: figurePath(cell.id),
          value: { figure: stated.toFixed() },
        },
      ]
    : [];
  return [...bind, ...put, ...take];
}
