import Big from "big.js";
import { computedValue, partsOf, statedValue } from "../../../tables/figures";
import { type CellId, isComputed } from "../../../tables/table";
import { amountAt, amountOf } from "../amounts";
import type { Check, CheckInput, Severity } from "../check";
import type { Relation } from "../relation";

/**
 * A relation in terms of the figures that the report itself stores: a computed total is replaced by its
 * parts. `residual` is left minus right minus offset as printed; `weights` says by how much it grows when a
 * cell grows by one.
 */
export type Residual = {
  key: string;
  kind: Relation["kind"];
  severity: Severity;
  residual: Big;
  weights: ReadonlyMap<CellId, number>;
  remainder: CellId | null;
};

/** Every relation of these rules that applies to these figures. */
export function residualsOf(checks: readonly Check[], input: CheckInput): Residual[] {
  const weightsOf = sources(input);
  return checks.flatMap(({ code, severity, relations }) =>
    (relations?.(input) ?? []).flatMap((relation): Residual[] => {
      const { at, kind, left, right, offset = "0", remainder = null } = relation;
      if (passedOver(input, relation)) return [];
      const weights = new Map<CellId, number>();
      const add = (ids: readonly CellId[], by: 1 | -1) => {
        for (const id of ids)
          for (const source of weightsOf(id)) weights.set(source, (weights.get(source) ?? 0) + by);
      };
      add(left, 1);
      add(right, -1);
      for (const [id, weight] of weights) if (weight === 0) weights.delete(id);
      if (weights.size === 0) return [];
      const residual = total(input, left).minus(total(input, right)).minus(offset);
      return [{ key: `${code}@${at}`, kind, severity, residual, weights, remainder }];
    }),
  );
}

export function holds({ kind }: Residual, residual: Big): boolean {
  return kind === "equal" ? residual.eq(0) : residual.lte(0);
}

function passedOver(input: CheckInput, { left, right, blankIsZero }: Relation): boolean {
  const isBlank = (ids: readonly CellId[]) => ids.every((id) => amountAt(input, id) === null);
  return isBlank(left) || (!blankIsZero && isBlank(right));
}

/** The cells whose own figures make up a cell's value: the cell itself, or the parts of a computed total. */
function sources({ form, content }: CheckInput): (id: CellId) => readonly CellId[] {
  const known = new Map<CellId, readonly CellId[]>();
  const of = (id: CellId): readonly CellId[] => {
    const kept = known.get(id);
    if (kept) return kept;
    const cell = form.cells.get(id);
    const own = !cell || !isComputed(cell) || statedValue(content.figures, id) !== null;
    const found = own ? [id] : partsOf(form, id).flatMap(of);
    known.set(id, found);
    return found;
  };
  return of;
}

function total(input: CheckInput, ids: readonly CellId[]): Big {
  return amountOf(input, ids) ?? nothing;
}

const nothing = new Big(0);

/** The value of a stated total if it were cleared; null if the cell is typed. */
export function totalOf({ form, content }: CheckInput, id: CellId): string | null {
  const cell = form.cells.get(id);
  return cell && isComputed(cell) ? (computedValue(form, content.figures, id) ?? "0") : null;
}
