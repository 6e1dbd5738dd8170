import Big from "big.js";
import type { AddingPolicy } from "../editions/edition";
import type { Form } from "../editions/form";
import { decimalSum } from "../tables/decimal-sum";
import type { Figures } from "../tables/figure";
import { figureValue, partsOf } from "../tables/figures";
import type { Cell, CellId, WithCells } from "../tables/table";
import type { UnitKind } from "../unit-kind";

/** One unit's contribution: the figures of its report, in that report's form. */
export type Contribution = { form: WithCells; figures: Figures };

/**
 * The county's figure for a cell, as a decimal string. `replaces`: it replaces the sum; otherwise it is only
 * compared with it. `reason` is the source of a control total, and of another figure why it is entered.
 */
export type EnteredFigure = { value: string; replaces: boolean; reason: string };

/** One cell added up. */
export type RolledCell = {
  cell: Cell;
  policy: AddingPolicy;
  /** The figure of each unit, in the order of the contributions, as decimal strings; null if blank. */
  parts: (string | null)[];
  /** The sum of the parts; null if all are null. */
  sum: string | null;
  entered: EnteredFigure | null;
  /**
   * The county's figure according to the policy; null if it still has to be entered, or if nothing is
   * reported.
   */
  value: string | null;
};

/** A county's figures of a year by cell, in printed order. */
export type RollUp = ReadonlyMap<CellId, RolledCell>;

/**
 * Adds up the reports of a county's units in the county's own form, cell by cell, by the policy of each cell.
 * A total is the sum of the units' totals; if one of the county's figures in it differs from its sum, the
 * total is computed from the county's figures instead.
 */
export function rollUp(
  form: Form,
  contributions: readonly Contribution[],
  entered: ReadonlyMap<CellId, EnteredFigure> = new Map(),
  collector: UnitKind = "county",
): RollUp {
  const cells = new Map(
    [...form.cells.values()].map((cell) => [
      cell.id,
      rolled({ form, collector }, cell, contributions, entered),
    ]),
  );
  for (const cell of cells.values()) if (!cell.entered?.replaces) follow(form, cells, cell);
  return cells;
}

/** The policy for a cell: how the county's or the city's figure is obtained. */
export function policyOf({ edition }: Form, { row }: Cell, collector: UnitKind): AddingPolicy {
  const found = edition.adding.policies.find(({ rows }) => rows.includes(row.id));
  return (collector === "city" && found?.city) || (found?.policy ?? { kind: "sum" });
}

/** True if the county's figure differs from the sum of its units' figures. */
export function departs({ sum, value }: Pick<RolledCell, "sum" | "value">): boolean {
  return !(value === sum || (value !== null && sum !== null && Big(value).eq(sum)));
}

/**
 * The county's figure that the sum is compared with, whether or not it also replaces it; null without one.
 * Where an office keeps a register, every entry is one; where it keeps none, an entry that replaces nothing.
 */
export function controlTotal({
  policy,
  entered,
}: Pick<RolledCell, "policy" | "entered">): EnteredFigure | null {
  const isOne = policy.kind === "control" || (policy.kind === "sum" && entered?.replaces === false);
  return isOne ? entered : null;
}

/** What a control total is called: the policy's register with the county's source, or the source alone. */
export function controlSource(policy: AddingPolicy, { reason }: EnteredFigure): string {
  return policy.kind === "control" ? `${policy.source}（${reason}）` : reason;
}

/** True if the sum is another number than the county's control total. */
export function departsFromControl(cell: Pick<RolledCell, "policy" | "entered" | "sum">): boolean {
  const total = controlTotal(cell);
  return total !== null && !Big(total.value).eq(cell.sum ?? 0);
}

function rolled(
  { form, collector }: { form: Form; collector: UnitKind },
  cell: Cell,
  contributions: readonly Contribution[],
  entered: ReadonlyMap<CellId, EnteredFigure>,
): RolledCell {
  const parts = contributions.map(({ form: own, figures }) => figureValue(own, figures, cell.id));
  const sum = decimalSum(parts);
  const figure = entered.get(cell.id) ?? null;
  const policy = policyOf(form, cell, collector);
  return { cell, policy, parts, sum, entered: figure, value: valueBy(policy, sum, figure) };
}

function valueBy(policy: AddingPolicy, sum: string | null, entered: EnteredFigure | null): string | null {
  switch (policy.kind) {
    case "zero":
      return "0";
    case "own":
      return entered?.value ?? null;
    case "sum":
    case "control":
      return entered?.replaces ? entered.value : sum;
  }
}

/** Totals of totals are computed after their parts: depth first. */
function follow(form: Form, cells: Map<CellId, RolledCell>, total: RolledCell): void {
  const parts = partsOf(form, total.cell.id).flatMap((id) => cells.get(id) ?? []);
  for (const part of parts) if (!part.entered?.replaces) follow(form, cells, part);
  if (parts.some(departs)) total.value = decimalSum(parts.map(({ value }) => value));
}
