import type { AddingPolicy } from "@/lib/core/editions/edition";
import type { Form } from "@/lib/core/editions/form";
import type { EnteredFigure, RolledCell } from "@/lib/core/roll-up/roll-up";
import { cellPathLabel, columnLabel, withColumn } from "@/lib/core/tables/cell-label";
import { decimalSum } from "@/lib/core/tables/decimal-sum";
import { type Column, cellId, cellsOf, type Row, type Table, unitOf } from "@/lib/core/tables/table";
import type { AnsweredQuestion, CountyRollUp, RolledUnit } from "./types";
import { type UnitGroup, unitGroups } from "./unit-groups";

/** One line of the matrix: an indicator over the units, or a heading. Figures are decimal strings. */
export type RollUpLine = {
  label: string;
  level: number;
  /** Null for a heading, which has no figures. */
  figures: null | {
    cellId: string;
    path: string;
    measure: string | null;
    policy: AddingPolicy;
    value: string | null;
    sum: string | null;
    entered: EnteredFigure | null;
    lastYear: string | null;
    /** By group, in the order of `groups`. */
    subtotals: (string | null)[];
    /** By unit, in the order of the units of `groups`. */
    parts: (string | null)[];
  };
};

/** One table of a roll-up as a matrix, its units in groups of their kind. */
export type RollUpView = {
  title: string;
  tableId: string;
  /** The columns of a table with several, one of which is shown; else empty. */
  columns: { id: string; label: string }[];
  columnId: string | null;
  groups: { label: string; units: Pick<RolledUnit, "name" | "basis" | "reportId">[] }[];
  lines: RollUpLine[];
};

/** More questions than this usually have a common cause, which is corrected first. */
const QUESTIONS = 20;

/** A question with the table and column of its first cell; null if it has none. */
export type ShownQuestion = AnsweredQuestion & { place: { table: string; column: string } | null };

/**
 * The questions that the page receives, unanswered ones first; how many more there are, and how many are
 * open.
 */
export type ShownQuestions = { shown: ShownQuestion[]; more: number; open: number };

export function shownQuestions({
  questions,
  cells,
}: Pick<CountyRollUp, "questions" | "cells">): ShownQuestions {
  const open = questions.filter(({ reason }) => reason === null);
  const settled = questions.filter(({ reason }) => reason !== null);
  const placeOf = (id: string | undefined) => {
    const cell = cells.find((each) => each.cell.id === id)?.cell;
    return cell ? { table: cell.table.id, column: cell.column.id } : null;
  };
  const shown = [...open, ...settled]
    .slice(0, QUESTIONS)
    .map((question) => ({ ...question, place: placeOf(question.cellIds[0]) }));
  return { shown, more: questions.length - shown.length, open: open.length };
}

/** The requested table and column, or the first and the total. */
export function rollUpView(
  rolled: CountyRollUp,
  form: Form,
  asked: { table?: string; column?: string },
): RollUpView {
  const [first] = form.tables;
  const table = form.tables.find(({ id }) => id === asked.table) ?? tableOfApplications(form) ?? first;
  if (!table) throw new RangeError(`the form of ${form.year} has no table`);
  const columns = table.layout === "matrix" ? (table.sections[0]?.columns ?? []) : [];
  const column = columns.find(({ id }) => id === asked.column) ?? columns.at(-1) ?? null;
  const groups = unitGroups(rolled.included);
  const order = groups.flatMap(({ indices }) => indices);
  const byId = new Map(rolled.cells.map((cell) => [cell.cell.id, cell]));
  const figures = (id: string) => {
    const cell = byId.get(id);
    return cell ? lineFigures(cell, groups, order, rolled.lastYear[id] ?? null) : null;
  };
  return {
    title: table.title,
    tableId: table.id,
    columns: columns.map((each) => ({ id: each.id, label: shortLabel(each) })),
    columnId: column?.id ?? null,
    groups: groups.map(({ label, indices }) => ({
      label,
      units: indices.flatMap((index) => {
        const unit = rolled.included[index];
        if (!unit) return [];
        const { name, basis, reportId } = unit;
        return [{ name, basis, reportId }];
      }),
    })),
    lines: linesOf(table, column).map(({ label, level, id }) => ({
      label,
      level,
      figures: id === null ? null : figures(id),
    })),
  };
}

/** The table that a county looks at first: its applications. */
function tableOfApplications({ tables }: Form): Table | undefined {
  return tables.find(({ id }) => id === "applications");
}

/** The rows under one column; every cell separately where sections and columns differ. */
function linesOf(table: Table, column: Column | null): { label: string; level: number; id: string | null }[] {
  const shown = column ?? (table.layout === "list" ? table.sections[0]?.columns[0] : undefined);
  if (!shown)
    return cellsOf(table).map((cell) => ({
      label: table.layout === "wide" ? columnLabel(cell) : withColumn(cell.row.label, cell.column.label),
      level: 0,
      id: cell.id,
    }));
  return (table.sections[0]?.rows ?? []).map((row: Row) => ({
    label: row.label,
    level: row.level,
    id: row.kind === "header" ? null : cellId(row.id, shown.id),
  }));
}

function lineFigures(
  { cell, policy, value, sum, entered, parts }: RolledCell,
  groups: readonly UnitGroup[],
  order: readonly number[],
  lastYear: string | null,
): RollUpLine["figures"] {
  return {
    cellId: cell.id,
    path: cellPathLabel(cell),
    measure: unitOf(cell),
    policy,
    value,
    sum,
    entered,
    lastYear,
    subtotals: groups.map(({ indices }) => decimalSum(indices.map((index) => parts[index] ?? null))),
    parts: order.map((index) => parts[index] ?? null),
  };
}

/** A column's label, with the head above it where the label alone is ambiguous. */
export function shortLabel({ label, above }: Column): string {
  return label === "其他" ? `${above?.at(-1) ?? ""}（其他）` : label;
}
