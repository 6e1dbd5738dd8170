import Big from "big.js";
import { figureFault, statedValue } from "../../../tables/figures";
import { type Cell, type CellId, cellId } from "../../../tables/table";
import type { Check, CheckInput, Severity } from "../check";
import { holds, type Residual, residualsOf } from "./solve-relations";
import { slipLikelihood } from "./solve-slips";

/** One cell, and the figure with which the rules would hold. */
export type Candidate = {
  cell: Cell;
  value: string;
  /** Set if the relation only gives a bound: the true figure may be further on this side. */
  bound: "least" | "most" | null;
  rank: number;
};

/** Evidence for a cell's figure from outside the table, by cell: the number in the prose. */
export type Evidence = ReadonlyMap<CellId, readonly string[]>;

/**
 * The weight of a relation that starts or stops holding. An error blocks the report; the others only require
 * an explanation.
 */
const weight: Record<Severity, number> = { error: 1, warning: 0.4, hint: 0.1 };

/**
 * For each relation that does not hold, by the key of its finding: the single cells whose change makes it
 * hold, the likeliest first. Criteria, in this order: how many relations start and stop holding, what the
 * prose says of the cell, whether it takes what the others leave, and how well a typing mistake explains the
 * written figure. At most three each. Empty if every relation holds.
 */
export function likelyCells(
  checks: readonly Check[],
  input: CheckInput,
  evidence: Evidence = new Map(),
): Map<string, Candidate[]> {
  const residuals = residualsOf(checks, input);
  const broken = residuals.filter((each) => !holds(each, each.residual));
  const byCell = touching(broken.length === 0 ? [] : residuals);
  const found = new Map<string, Map<string, Candidate>>();
  for (const each of broken) {
    const candidates = found.get(each.key) ?? new Map<string, Candidate>();
    found.set(each.key, candidates);
    for (const id of each.weights.keys()) {
      const candidate = candidateFor(input, each, id, byCell.get(id) ?? [], evidence);
      const known = candidates.get(id);
      if (candidate && (!known || known.rank < candidate.rank)) candidates.set(id, candidate);
    }
  }
  return new Map([...found].map(([key, candidates]) => [key, topThree([...candidates.values()])]));
}

function topThree(candidates: Candidate[]): Candidate[] {
  return candidates.sort((a, b) => b.rank - a.rank).slice(0, 3);
}

function touching(residuals: readonly Residual[]): Map<CellId, Residual[]> {
  const byCell = new Map<CellId, Residual[]>();
  for (const each of residuals)
    for (const id of each.weights.keys()) byCell.set(id, [...(byCell.get(id) ?? []), each]);
  return byCell;
}

/**
 * The change of this cell that makes both sides of the relation equal; null if its cell does not accept the
 * figure.
 */
function candidateFor(
  input: CheckInput,
  broken: Residual,
  id: CellId,
  touched: readonly Residual[],
  evidence: Evidence,
): Candidate | null {
  const cell = input.form.cells.get(id);
  const own = broken.weights.get(id) ?? 0;
  if (!cell || own === 0 || input.content.figures[id]?.typed !== undefined) return null;
  const written = statedValue(input.content.figures, id);
  const change = broken.residual.div(-own);
  const meant = new Big(written ?? 0).plus(change).toFixed();
  if (change.eq(0) || figureFault({ value: meant }, cell) !== null) return null;
  let right = 0;
  for (const each of touched) {
    const after = each.residual.plus(change.times(each.weights.get(id) ?? 0));
    const [was, is] = [holds(each, each.residual), holds(each, after)];
    // A relation that stops holding weighs double: one wrong figure leaves the other relations as they were.
    if (was !== is) right += (is ? 1 : -2) * weight[each.severity];
  }
  const stated = evidence.get(id);
  const outside =
    stated === undefined
      ? 0
      : stated.includes(meant)
        ? 1.5
        : written !== null && stated.includes(written)
          ? -1.5
          : 0;
  const lacks = broken.remainder === id && change.gt(0) && new Big(written ?? 0).eq(0);
  return {
    cell,
    value: meant,
    bound: broken.kind === "equal" ? null : own > 0 ? "most" : "least",
    rank: right + outside + (lacks ? 1 : 0) + 0.9 * slipLikelihood(written, meant, beside(input, cell)),
  };
}

/** The figures in the neighbouring cells: left and right in the row, above and below in the column. */
function beside({ content }: CheckInput, { section, row, column }: Cell): string[] {
  const rows = section.rows.filter(({ kind }) => kind !== "header");
  const [down, along] = [rows.indexOf(row), section.columns.indexOf(column)];
  const around = [
    ...[rows[down - 1], rows[down + 1]].map((other) => other && cellId(other.id, column.id)),
    ...[section.columns[along - 1], section.columns[along + 1]].map(
      (other) => other && cellId(row.id, other.id),
    ),
  ];
  return around.flatMap((id) => {
    const value = id === undefined ? null : statedValue(content.figures, id);
    return value === null ? [] : [value];
  });
}
