import type { Figures } from "../../tables/figure";
import { figureValue } from "../../tables/figures";
import {
  type Column,
  cellId,
  type Row,
  type Section,
  type Table,
  unitOf,
  type WithCells,
} from "../../tables/table";
import type { BodyCell, BodyRow, HeadCell, TablePart } from "../block";
import { matrixLabels } from "./matrix-labels";
import { tableHead } from "./table-head";

/** The head above the row labels if the table's data has none. */
const stubs = { list: "统计指标", grouped: "信息内容", matrix: "", wide: "" } as const;

/**
 * An indicator table as the official form prints it, with the figures of a report: as entered, blank where
 * blank, and as typed where they do not parse.
 */
export function tableParts(table: Table, form: WithCells, figures: Figures): TablePart[] {
  const print: Print = (row, column) => figureText(form, figures, cellId(row.id, column.id));
  switch (table.layout) {
    case "list":
      return table.sections.map((section) => listPart(table, section, print));
    case "grouped":
      return groupedParts(table, print);
    case "matrix":
      return table.sections.map((section) => matrixPart(table, section, print));
    case "wide":
      return table.sections.map((section) => widePart(section, print));
  }
}

/** The text of one cell: the typed text if it does not parse, otherwise its value. */
function figureText(form: WithCells, figures: Figures, id: string): string {
  return typedText(figures, id) ?? figureValue(form, figures, id) ?? "";
}

/** Text in a cell that is not a figure; null without one. */
export function typedText(figures: Figures, id: string): string | null {
  const figure = figures[id];
  return figure?.value === null && figure.typed?.trim() ? figure.typed : null;
}

type Print = (row: Row, column: Column) => string;

/** The annex of 2014: label, unit, figure; headers keep their row. */
function listPart(table: Table, section: Section, print: Print): TablePart {
  const head = [stub(table), "单位", ...section.columns.map((column) => column.label)];
  return {
    heading: section.heading ?? null,
    columns: head.length,
    head: [head.map((text) => ({ text, colspan: 1, rowspan: 1 }))],
    body: section.rows.map((row) => ({
      rowId: row.id,
      level: row.level,
      cells:
        row.kind === "header"
          ? [label(row), blank(), ...section.columns.map(blank)]
          : [label(row), unit(table, section, row), ...figureCells(row, section.columns, print)],
    })),
  };
}

/** Table 2: a head for each section. The sections have the same width, so that they print as one grid. */
function groupedParts(table: Table, print: Print): TablePart[] {
  const width = table.sections.map((section) => section.columns.length).reduce(leastCommonMultiple, 1);
  return table.sections.map((section) => {
    const colspan = width / section.columns.length;
    const widen = <Cell extends { colspan: number }>(cell: Cell) => ({
      ...cell,
      colspan: cell.colspan * colspan,
    });
    return {
      heading: section.heading ?? null,
      columns: 1 + width,
      head: withStub(
        stub(table),
        1,
        tableHead(section.columns, labelWithMoney).map((row) => row.map(widen)),
      ),
      body: section.rows.map((row) => ({
        rowId: row.id,
        level: row.level,
        cells:
          row.kind === "header"
            ? [label(row), { ...blank(), colspan: width }]
            : [label(row), ...figureCells(row, section.columns, print).map(widen)],
      })),
    };
  });
}

/**
 * Table 3: outcomes down, applicants across. Headers are next to the rows that they contain, over several
 * lines.
 */
function matrixPart(table: Table, section: Section, print: Print): TablePart {
  const { depth, lines } = matrixLabels(section.rows);
  return {
    heading: section.heading ?? null,
    columns: depth + section.columns.length,
    head: withStub(stub(table), depth, tableHead(section.columns, labelWithMoney)),
    body: lines.map(({ row, labels }) => ({
      rowId: row.id,
      level: row.level,
      cells: [...labels, ...figureCells(row, section.columns, print)],
    })),
  };
}

/** Table 4: one line of figures under its head; the form prints no row label. */
function widePart(section: Section, print: Print): TablePart {
  const rows = section.rows.filter((row) => row.kind !== "header");
  return {
    heading: section.heading ?? null,
    columns: section.columns.length,
    head: tableHead(section.columns, labelWithMoney),
    body: rows.map(
      (row): BodyRow => ({
        rowId: row.id,
        level: row.level,
        cells: figureCells(row, section.columns, print),
      }),
    ),
  };
}

function stub(table: Table): string {
  return table.stub ?? stubs[table.layout];
}

function withStub(text: string, colspan: number, head: HeadCell[][]): HeadCell[][] {
  return head.map((row, index) => (index === 0 ? [{ text, colspan, rowspan: head.length }, ...row] : row));
}

/** An amount of money needs its unit: the head states it if the label does not. */
function labelWithMoney(column: Column): string {
  const money = column.unit?.endsWith("元") && !column.label.includes(column.unit);
  return money ? `${column.label}（单位：${column.unit}）` : column.label;
}

function label(row: Row): BodyCell {
  return { text: `${row.label}${row.note ?? ""}`, kind: "label", cellId: null, colspan: 1, rowspan: 1 };
}

function unit(table: Table, section: Section, row: Row): BodyCell {
  const [column] = section.columns;
  const text = column ? unitOf({ id: cellId(row.id, column.id), table, section, row, column }) : null;
  return { text: text ?? "", kind: "unit", cellId: null, colspan: 1, rowspan: 1 };
}

function blank(): BodyCell {
  return { text: "", kind: "blank", cellId: null, colspan: 1, rowspan: 1 };
}

function figureCells(row: Row, columns: readonly Column[], print: Print): BodyCell[] {
  return columns.map((column) => ({
    text: print(row, column),
    kind: "figure",
    cellId: cellId(row.id, column.id),
    colspan: 1,
    rowspan: 1,
  }));
}

function leastCommonMultiple(one: number, other: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return (one * other) / divisor(one, other);
}
