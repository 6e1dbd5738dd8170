import { cellLabel, columnLabel } from "../../../tables/cell-label";
import { figureFault, statedValue } from "../../../tables/figures";
import { type Cell, isComputed, type Table } from "../../../tables/table";
import { amountAt } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { cellPlace, figurePath, finding, type Rule } from "../../engine/finding";
import { formCells } from "../../engine/form-cells";

/** R14-14 and similar: every figure is a number that its cell accepts. */
export function admissible(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      formCells(input.form).flatMap((cell) => {
        const figure = input.content.figures[cell.id];
        const fault = figureFault(figure, cell);
        if (fault === null) return [];
        const none = /^[/／\-—–－无]+$/.test(figure?.typed?.trim() ?? "");
        return [
          finding(rule, cell.id, {
            message: `${cellLabel(cell)}：${fault}`,
            places: [cellPlace(cell)],
            sides: [{ label: cellLabel(cell), value: figure?.value ?? figure?.typed ?? "" }],
            repairs: none ? [{ label: "填 0", path: figurePath(cell.id), value: { figure: "0" } }] : [],
          }),
        ];
      }),
  };
}

/** A row with more blank cells than this gives their number instead of their names. */
const NAMED_MAX = 6;

/**
 * R21-9: no cell of the national tables is blank. One finding a row, so that a half-filled table stays
 * readable; one for an entirely empty table, and one for all blank rows where there are many.
 */
export function noBlankCells(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const blank = blankCells(input);
      return input.form.tables.flatMap((table) => {
        const cells = blank.filter((cell) => cell.table === table);
        const typed = formCells(input.form).filter((cell) => cell.table === table && !isComputed(cell));
        return cells.length > 0 && cells.length === typed.length
          ? [blankTable(rule, table, cells)]
          : blanksOf(rule, table, byRow(cells));
      });
    },
  };
}

function blankTable(rule: Rule, table: Table, cells: readonly Cell[]): Finding {
  return finding(rule, table.id, {
    message: `“${table.title}”整张表没有填（${cells.length} 格）；没有发生的请填0`,
    places: cells.map(cellPlace),
    missing: true,
  });
}

/** More entirely blank rows than this are reported together. */
const ROWS_MAX = 6;

function blanksOf(rule: Rule, table: Table, rows: readonly [Cell, ...Cell[]][]): Finding[] {
  const typedIn = (cell: Cell) =>
    cell.section.columns.filter((column) => !isComputed({ ...cell, column })).length;
  const whole = rows.filter((row) => row.length === typedIn(row[0]));
  if (whole.length <= ROWS_MAX) return rows.map((row) => blankRow(rule, row));
  const named = whole.slice(0, 3).map(([first]) => first.row.label);
  return [
    finding(rule, `${table.id}.rows`, {
      message: `“${table.title}”有 ${whole.length} 行没有填（${named.join("、")}等）；没有发生的请填0`,
      places: whole.flat().map(cellPlace),
      missing: true,
    }),
    ...rows.filter((row) => !whole.includes(row)).map((row) => blankRow(rule, row)),
  ];
}

function blankRow(rule: Rule, cells: readonly [Cell, ...Cell[]]): Finding {
  const [first] = cells;
  const single = first.section.columns.length === 1;
  const columns = cells.length > NAMED_MAX ? `${cells.length} 格` : cells.map(columnLabel).join("、");
  return finding(rule, first.row.id, {
    message: `${first.row.label}：${single ? "没有填" : `${columns}没有填`}；没有发生的请填0`,
    places: cells.map(cellPlace),
    repairs: cells.map((cell) => ({
      label: `${columnLabel(cell)}填 0`,
      path: figurePath(cell.id),
      value: { figure: "0" },
    })),
    missing: true,
  });
}

/** The same for the 2014 table, where a blank cell locally means “no data”: one finding a table. */
export function blanksListed(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.tables.flatMap((table) => {
        const cells = blankCells(input).filter((cell) => cell.table === table);
        if (cells.length === 0) return [];
        const named = cells.slice(0, 5).map(cellLabel).join("、");
        const list = cells.length > 5 ? `${named}等` : named;
        return [
          finding(rule, table.id, {
            message: `${table.title}有 ${cells.length} 格没有填：${list}。没有发生的请填0；确实没有数据的请说明`,
            places: cells.map(cellPlace),
            missing: true,
          }),
        ];
      }),
  };
}

/** R21-18: the cells of these rows are zero for a township, which may not issue 规章. */
export function zeroForTownships(rule: Rule, rowId: string): Check {
  return {
    ...rule,
    run: (input) =>
      formCells(input.form).flatMap((cell) => {
        if (input.unit.kind !== "township" || cell.row.id !== rowId) return [];
        const value = amountAt(input, cell.id);
        if (!value || value.eq(0)) return [];
        return [
          finding(rule, cell.id, {
            message: `${cellLabel(cell)} ${value.toFixed()}：乡镇、街道没有规章制定权，这一格应为 0`,
            places: [cellPlace(cell)],
            sides: [
              { label: cellLabel(cell), value: value.toFixed() },
              { label: "应为", value: "0" },
            ],
            difference: value.abs().toFixed(),
            repairs: [{ label: "改为 0", path: figurePath(cell.id), value: { figure: "0" } }],
          }),
        ];
      }),
  };
}

/** Typed cells with no content; content that does not parse is reported by another rule. */
function blankCells(input: CheckInput): Cell[] {
  return formCells(input.form).filter(
    (cell) =>
      !isComputed(cell) &&
      statedValue(input.content.figures, cell.id) === null &&
      figureFault(input.content.figures[cell.id], cell) === null,
  );
}

function byRow(cells: readonly Cell[]): [Cell, ...Cell[]][] {
  const rows = new Map<string, [Cell, ...Cell[]]>();
  for (const cell of cells) {
    const row = rows.get(cell.row.id);
    if (row) row.push(cell);
    else rows.set(cell.row.id, [cell]);
  }
  return [...rows.values()];
}
