import Big from "big.js";
import type { ReactNode } from "react";
import type { Finding } from "@/lib/core/checks/engine/check";
import { mergeRepeats } from "@/lib/core/checks/engine/findings/merge-repeats";
import type { Form } from "@/lib/core/editions/form";
import { withColumn } from "@/lib/core/tables/cell-label";
import type { Figure, Figures } from "@/lib/core/tables/figure";
import { computedValue, figureFault } from "@/lib/core/tables/figures";
import { type Cell, type CellId, isComputed } from "@/lib/core/tables/table";
import { isBlankFigure, sameNumber } from "../blocks/fill";
import type { GridLine } from "../grid-parts";

/** A stated total that differs from the computed one. */
type Gap = { message: string; adoptLabel: string };

/**
 * What one cell shows. Its own `fault` and `gap` are omitted if a finding reports them. `last` is undefined
 * if last year's form had no such cell.
 */
export type CellView = {
  cell: Cell;
  figure: Figure | undefined;
  text: string;
  computed: boolean;
  fault: string | null;
  gap: Gap | null;
  mark: "error" | "warning" | null;
  last: string | null | undefined;
  source: string | undefined;
  selected: boolean;
};

/** What one line shows. A finding is shown at the line of its first place in this table. */
export type LineView = {
  line: GridLine;
  cells: CellView[];
  findings: { finding: Finding; explained: boolean }[];
  /** Further content for these cells. */
  messages: { cellId: CellId; words: ReactNode }[];
};

/** The places of findings: by cell, and by the line that lists them. */
export type FoundInLines = {
  byCell: ReadonlyMap<CellId, Finding[]>;
  byLine: ReadonlyMap<string, LineView["findings"]>;
};

export type LineInput = {
  form: Form;
  figures: Figures;
  lastYear: Readonly<Record<CellId, string | null>> | null;
  found: FoundInLines;
  sources?: Readonly<Record<CellId, string>>;
  selected: ReadonlySet<CellId>;
  atCells?: ReadonlyMap<CellId, ReactNode>;
};

const none: LineView["findings"] = [];

export function lineView(line: GridLine, input: LineInput): LineView {
  return {
    line,
    cells: line.cells.map((cell) => cellView(cell, input.found.byCell.get(cell.id) ?? [], input)),
    findings: input.found.byLine.get(line.id) ?? none,
    messages: line.cells.flatMap(({ id }) => {
      const words = input.atCells?.get(id);
      return words === undefined ? [] : [{ cellId: id, words }];
    }),
  };
}

/** The findings by cell and line: the same objects between two examinations. */
export function foundInLines(
  lines: readonly GridLine[],
  findings: readonly Finding[],
  explained: ReadonlySet<string> | undefined,
): FoundInLines {
  const byCell = findingsByCell(lines, findings);
  const byLine = lines.flatMap(({ id, cells }) => {
    const here = mergeRepeats(cells.flatMap((cell) => byCell.get(cell.id) ?? []));
    return here.length === 0
      ? []
      : [
          [
            id,
            here.map((finding) => ({ finding, explained: finding.keys.some((key) => explained?.has(key)) })),
          ] as const,
        ];
  });
  return { byCell, byLine: new Map(byLine) };
}

/** True if two views of a line render the same. */
export function sameLineView(a: LineView | undefined, b: LineView | undefined): boolean {
  if (!a || !b || a === b) return a === b;
  return (
    a.line === b.line &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => sameCellView(cell, b.cells[index])) &&
    (a.findings === b.findings || JSON.stringify(a.findings) === JSON.stringify(b.findings)) &&
    a.messages.length === b.messages.length &&
    a.messages.every(({ words }, index) => words === b.messages[index]?.words)
  );
}

/** True if two views of a cell render the same. */
export function sameCellView(a: CellView, b: CellView | undefined): boolean {
  return (
    b !== undefined &&
    a.cell === b.cell &&
    a.figure === b.figure &&
    a.text === b.text &&
    a.fault === b.fault &&
    a.gap?.message === b.gap?.message &&
    a.mark === b.mark &&
    a.last === b.last &&
    a.source === b.source &&
    a.selected === b.selected
  );
}

function cellView(cell: Cell, findings: readonly Finding[], input: LineInput): CellView {
  const figure = input.figures[cell.id];
  const computed = isComputed(cell);
  const sum = computed ? computedValue(input.form, input.figures, cell.id) : null;
  const fault = figureFault(figure, cell);
  const differs = computed && !isBlankFigure(figure) && !sameNumber(figure?.value ?? null, sum);
  const faultReported = findings.some((finding) => fault !== null && finding.message.includes(fault));
  const gapReported = findings.some(({ repairs }) =>
    repairs.some(({ path }) => path === `figure.${cell.id}`),
  );
  return {
    cell,
    figure,
    text: isBlankFigure(figure) ? (sum ?? "") : (figure?.typed ?? figure?.value ?? ""),
    computed,
    fault: computed || faultReported ? null : fault,
    gap: differs && !gapReported ? gapOf(cell, figure, sum) : null,
    mark: fault !== null || differs ? "error" : markOf(findings),
    last: input.lastYear?.[cell.id],
    source: input.sources?.[cell.id],
    selected: input.selected.has(cell.id),
  };
}

function gapOf(cell: Cell, figure: Figure | undefined, sum: string | null): Gap {
  const manyColumns = cell.section.columns.length > 1;
  const label = manyColumns ? withColumn(cell.row.label, cell.column.label) : cell.row.label;
  const adoptLabel = sum === null ? "改为自动合计" : `采用合计 ${sum}`;
  const stated = figure?.value ?? null;
  if (stated === null) return { message: `${label}由系统合计，“${figure?.typed ?? ""}”不能采用`, adoptLabel };
  if (sum === null) return { message: `${label} ${stated}，但各分项都没有填`, adoptLabel };
  const difference = new Big(stated).minus(sum).abs().toFixed();
  return { message: `${label} ${stated}，与各项之和 ${sum} 相差 ${difference}`, adoptLabel };
}

function markOf(findings: readonly Finding[]): CellView["mark"] {
  if (findings.some((finding) => finding.severity === "error")) return "error";
  return findings.some((finding) => finding.severity === "warning") ? "warning" : null;
}

function findingsByCell(lines: readonly GridLine[], findings: readonly Finding[]): Map<CellId, Finding[]> {
  const ids = new Set(lines.flatMap((line) => line.cells.map((cell) => cell.id)));
  const byCell = new Map<CellId, Finding[]>();
  for (const finding of findings) {
    // Blank cells are visible and counted below the table; a message at every row would hide the others.
    if (finding.missing) continue;
    const id = finding.places
      .map((place) => place.path.replace(/^figure\./, ""))
      .find((path) => ids.has(path));
    if (id !== undefined) byCell.set(id, [...(byCell.get(id) ?? []), finding]);
  }
  return byCell;
}
