import type { AddingPolicy } from "@/lib/core/editions/edition";
import type { Form } from "@/lib/core/editions/form";
import { departs, type EnteredFigure, type RolledCell } from "@/lib/core/roll-up/roll-up";
import { type CellId, type Column, cellId, type Row, type Section, unitOf } from "@/lib/core/tables/table";
import type { CountyRollUp } from "../types";
import { shortLabel } from "../view";

/**
 * A roll-up as a tree of the edition's tables: sections, rows and columns. Compact, as the browser gets every
 * figure of every table at once; the parts of a row are loaded when it is opened (see row-parts.ts).
 */
export type RollUpTree = { tables: TreeTable[] };

export type TreeTable = { id: string; title: string; sections: TreeSection[] };

export type TreeSection = {
  /** Printed above the section, e.g. “第二十条第（一）项”. */
  heading: string | null;
  columnIds: string[];
  /** The place of the total over all columns; null if the form has none. */
  totalAt: number | null;
  columns: TreeColumn[];
  rows: TreeRow[];
};

/** A column, or a head over several. `at` is its place in the section's `columnIds`; null for a head. */
export type TreeColumn = { label: string; at: number | null; columns: TreeColumn[] };

/** A row with the rows below it. `label` is null if the form prints none; a header has no figures. */
export type TreeRow = { id: string; label: string | null; figures: TreeFigure[]; rows: TreeRow[] };

/**
 * The county's figure of a cell. Left out: `sum`, if it is the figure; `policy`, if that is a plain sum.
 * `filled` is the number of units with a figure there, `questions` are indices of the shown questions, and
 * `more` is the number of others.
 */
export type TreeFigure = {
  value: string | null;
  filled: number;
  sum?: string | null;
  lastYear?: string | null;
  measure?: string;
  policy?: AddingPolicy;
  entered?: EnteredFigure;
  questions?: number[];
  more?: number;
};

/** `shown` are the questions that the page receives, in its order. */
export function rollUpTree(
  rolled: CountyRollUp,
  form: Form,
  shown: readonly { key: string; cellIds: readonly CellId[] }[],
): RollUpTree {
  const byId = new Map(rolled.cells.map((cell) => [cell.cell.id, cell]));
  const asked = questionsByCell(rolled.questions, shown);
  const figure = (id: CellId) => {
    const cell = byId.get(id);
    return cell ? treeFigure(cell, rolled.lastYear[id], asked.get(id)) : { value: null, filled: 0 };
  };
  return {
    tables: form.tables.map(({ id, title, layout, sections }) => ({
      id,
      title,
      sections: sections.map((section) => ({
        heading: section.heading ?? null,
        columnIds: section.columns.map((column) => column.id),
        totalAt: layout !== "wide" && section.columns.at(-1)?.sumOf ? section.columns.length - 1 : null,
        columns: nestedColumns(section.columns),
        rows: rowsBelow(section, undefined, layout === "wide", figure),
      })),
    })),
  };
}

type Asked = { questions: number[]; more: number };

function questionsByCell(
  all: CountyRollUp["questions"],
  shown: readonly { key: string; cellIds: readonly CellId[] }[],
): Map<CellId, Asked> {
  const places = new Map(shown.map(({ key }, index) => [key, index]));
  const byCell = new Map<CellId, Asked>();
  for (const { key, cellIds } of all)
    for (const id of cellIds) {
      const asked = byCell.get(id) ?? { questions: [], more: 0 };
      const place = places.get(key);
      if (place === undefined) asked.more += 1;
      else asked.questions.push(place);
      byCell.set(id, asked);
    }
  return byCell;
}

function treeFigure(
  cell: RolledCell,
  lastYear: string | null | undefined,
  asked: Asked | undefined,
): TreeFigure {
  const { value, sum, policy, entered, parts } = cell;
  const measure = unitOf(cell.cell);
  return {
    value,
    filled: parts.filter((part) => part !== null).length,
    ...(departs(cell) && { sum }),
    ...(lastYear != null && { lastYear }),
    ...(measure && { measure }),
    ...(policy.kind !== "sum" && { policy }),
    ...(entered && { entered }),
    ...(asked && asked.questions.length > 0 && { questions: asked.questions }),
    ...(asked && asked.more > 0 && { more: asked.more }),
  };
}

function rowsBelow(
  section: Section,
  parent: string | undefined,
  unlabelled: boolean,
  figure: (id: CellId) => TreeFigure,
): TreeRow[] {
  return section.rows
    .filter((row) => row.parent === parent)
    .map((row: Row) => ({
      id: row.id,
      label: unlabelled ? null : row.label,
      figures: row.kind === "header" ? [] : section.columns.map(({ id }) => figure(cellId(row.id, id))),
      rows: rowsBelow(section, row.id, unlabelled, figure),
    }));
}

/** Columns below their heads; a head over all of them says nothing, and is left out. */
function nestedColumns(columns: readonly Column[]): TreeColumn[] {
  const [first] = columns;
  const above = columns.map((column) => column.above ?? []);
  const shared = (first?.above ?? []).findIndex((head, depth) =>
    above.some((heads) => heads[depth] !== head),
  );
  const skipped = shared < 0 ? (first?.above?.length ?? 0) : shared;
  const roots: TreeColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const heads = (column.above ?? []).slice(skipped);
    let level = roots;
    for (const label of heads) {
      const last = level.at(-1);
      const head = last?.at === null && last.label === label ? last : { label, at: null, columns: [] };
      if (head !== last) level.push(head);
      level = head.columns;
    }
    level.push({ label: heads.length > 0 ? column.label : shortLabel(column), at, columns: [] });
  }
  return roots;
}
