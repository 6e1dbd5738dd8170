import type Big from "big.js";
import { cellLabel } from "../../../tables/cell-label";
import { type CellId, cellId } from "../../../tables/table";
import { amountAt, amountOf, apart } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { cellPlaces, finding, type Rule } from "../../engine/finding";
import { formCells } from "../../engine/form-cells";
import type { Relation } from "../../engine/relation";

/**
 * One side of a comparison: the cells to add up, and a name unless it is a single cell with its own label.
 */
export type Term = { cells: readonly CellId[]; label?: string };

/**
 * `named` is the label for use within a sentence, in quotation marks because printed labels begin with
 * numbers.
 */
type Known = { ids: readonly CellId[]; label: string; named: string; value: Big };

/** For each pair, the first term is at most the second. Pairs with an entirely blank side are skipped. */
export function atMost(rule: Rule, pairs: readonly (readonly [Term, Term])[]): Check {
  return compare(rule, "atMost", pairs, (left, right) => left.lte(right), "大于");
}

/** For each pair, both terms are equal. Pairs with an entirely blank side are skipped. */
export function equal(rule: Rule, pairs: readonly (readonly [Term, Term])[]): Check {
  return compare(rule, "equal", pairs, (left, right) => left.eq(right), "不等于");
}

function compare(
  rule: Rule,
  kind: Relation["kind"],
  pairs: readonly (readonly [Term, Term])[],
  holds: (left: Big, right: Big) => boolean,
  verb: string,
): Check {
  return {
    ...rule,
    run: (input) =>
      pairs.flatMap((pair) => {
        const [left, right] = [known(input, pair[0]), known(input, pair[1])];
        return left && right && !holds(left.value, right.value)
          ? [disagreement(rule, input, left, right, verb)]
          : [];
      }),
    relations: ({ form }) =>
      pairs
        .filter((pair) => pair.every(({ cells }) => cells.every((id) => form.cells.has(id))))
        .map(([left, right]) => ({ at: left.cells[0] ?? "", kind, left: left.cells, right: right.cells })),
  };
}

/**
 * Where the first term is above zero, so is the second. A blank second term is left to the rule on blank
 * cells.
 */
export function impliesSome(rule: Rule, pairs: readonly (readonly [Term, Term])[]): Check {
  return {
    ...rule,
    run: (input) =>
      pairs.flatMap(([cause, consequence]) => {
        const [some, needed] = [known(input, cause), known(input, consequence)];
        if (!some?.value.gt(0) || !needed || needed.value.gt(0)) return [];
        return [
          finding(rule, some.ids[0] ?? "", {
            message: `${some.label} ${some.value.toFixed()}，而${needed.named}为 0`,
            places: cellPlaces(input, [...some.ids, ...needed.ids]),
            sides: [side(some), side(needed)],
            difference: apart(some.value, needed.value),
          }),
        ];
      }),
  };
}

/**
 * R14-8: a union over channels is at least its largest channel. `applies` chooses among the rows of kind
 * `union`.
 */
export function unionAtLeastParts(rule: Rule, applies: (rowId: string) => boolean): Check {
  const bounds = (union: CellId, parts: CellId[]): Relation[] =>
    parts.map((part) => ({ at: union, kind: "atMost", left: [part], right: [union] }));
  return overUnions(rule, applies, bounds, (input, union, parts) => {
    const largest = parts.reduce<Known | null>(
      (max, part) => (max?.value.gte(part.value) ? max : part),
      null,
    );
    if (!largest || union.value.gte(largest.value)) return [];
    const exceeding = parts.filter((part) => part.value.gt(union.value)).flatMap((part) => part.ids);
    return [
      {
        ...disagreement(rule, input, union, largest, "小于"),
        places: cellPlaces(input, [...union.ids, ...exceeding]),
      },
    ];
  });
}

/** R14-9: a union over channels is at most the sum of its channels. */
export function unionAtMostSum(rule: Rule, applies: (rowId: string) => boolean): Check {
  const bound = (union: CellId, parts: CellId[]): Relation[] => [
    { at: union, kind: "atMost", left: [union], right: parts },
  ];
  return overUnions(rule, applies, bound, (input, union, parts) => {
    const ids = parts.flatMap((part) => part.ids);
    const sum = amountOf(input, ids);
    if (!sum || union.value.lte(sum)) return [];
    return [
      disagreement(rule, input, union, { ids, label: "各渠道之和", named: "各渠道之和", value: sum }, "大于"),
    ];
  });
}

function overUnions(
  rule: Rule,
  applies: (rowId: string) => boolean,
  bounds: (union: CellId, parts: CellId[]) => Relation[],
  look: (input: CheckInput, union: Known, parts: Known[]) => Finding[],
): Check {
  const unions = (input: CheckInput) =>
    formCells(input.form)
      .filter((cell) => cell.row.kind === "union" && applies(cell.row.id))
      .map((cell) => ({
        id: cell.id,
        parts: (cell.row.parts ?? []).map((row) => cellId(row, cell.column.id)),
      }));
  return {
    ...rule,
    relations: (input) => unions(input).flatMap(({ id, parts }) => bounds(id, parts)),
    run: (input) =>
      unions(input).flatMap(({ id, parts: ids }) => {
        const union = known(input, { cells: [id] });
        const parts = ids.map((part) => known(input, { cells: [part] }));
        return union
          ? look(
              input,
              union,
              parts.filter((part) => part !== null),
            )
          : [];
      }),
  };
}

function known(input: CheckInput, { cells, label }: Term): Known | null {
  const value = cells.length === 1 ? amountAt(input, cells[0] ?? "") : amountOf(input, cells);
  const first = input.form.cells.get(cells[0] ?? "");
  if (!value || !first) return null;
  const name = label ?? cellLabel(first);
  return { ids: cells, label: name, named: label ?? `“${name}”`, value };
}

function disagreement(rule: Rule, input: CheckInput, left: Known, right: Known, verb: string): Finding {
  const difference = apart(left.value, right.value);
  return finding(rule, left.ids[0] ?? "", {
    message: `${left.label} ${left.value.toFixed()}，${verb}${right.named} ${right.value.toFixed()}，相差 ${difference}`,
    places: cellPlaces(input, [...left.ids, ...right.ids]),
    sides: [side(left), side(right)],
    difference,
  });
}

function side({ label, value }: Known) {
  return { label, value: value.toFixed() };
}
