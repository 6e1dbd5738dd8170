import type { Form } from "@/lib/core/editions/form";
import { withoutBlanks } from "@/lib/core/prose/blanks";
import type { ReportContent } from "@/lib/core/report";
import { emptyContent } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import { computedValue, parseFigure } from "@/lib/core/tables/figures";
import { type CellId, isComputed, labelPath, type Table } from "@/lib/core/tables/table";
import type { CleanBlock } from "../../read/clean/clean";
import type { ImportFinding, Placement } from "../placement";
import { isNoFigure } from "./labels";
import { type PlacedTable, placeTable } from "./placed-table";

export type PlacedTables = {
  figures: Record<string, Figure>;
  /** Every cell that a table of the source prints, blank or not. */
  printed: Set<CellId>;
  placements: Placement[];
  /** Positions of the blocks that were read as indicator tables. */
  taken: Set<number>;
  findings: ImportFinding[];
};

/** Reads the indicator tables of a document. A table that is read twice counts once; the other stays prose. */
export function placeTables(sourceBlocks: readonly CleanBlock[], form: Form): PlacedTables {
  const result: PlacedTables = {
    figures: {},
    printed: new Set(),
    placements: [],
    taken: new Set(),
    findings: [],
  };
  sourceBlocks.forEach((block, at) => {
    if (block.kind !== "table") return;
    const best = form.tables
      .map((table) => placeTable(block, table))
      .filter((placed) => placed !== null)
      .sort((one, other) => cellsOf(other) - cellsOf(one))
      .find((placed) => !overlaps(placed, result.printed));
    if (!best) return;
    result.taken.add(at);
    if (block.caption !== "") result.placements.push(ofForm(block.from, block.caption, best.table));
    for (const row of best.rows) placeRow(row, best.table, block.from, form, result);
  });
  return { ...result, figures: withoutAgreeingTotals(result.figures, form) };
}

function cellsOf({ rows }: PlacedTable): number {
  return rows.reduce((count, { figures }) => count + figures.length, 0);
}

function overlaps({ rows }: PlacedTable, printed: ReadonlySet<CellId>): boolean {
  return rows.some(({ figures }) => figures.some(({ cellId }) => printed.has(cellId)));
}

function placeRow(
  { text, row, confidence, figures, left, head }: PlacedTable["rows"][number],
  table: Table,
  from: number,
  form: Form,
  result: PlacedTables,
): void {
  if (head) result.placements.push(ofForm(from, text, table));
  if (row) {
    const rowId = row.id;
    const target = {
      kind: "figures" as const,
      tableId: table.id,
      rowId,
      cells: figures.map(({ cellId }) => cellId),
    };
    const reason = confidence > 0.99 ? "行名与统计表相同" : `行名最接近“${row.label}”`;
    result.placements.push({ from, text, target, confidence: Math.max(0.3, confidence), reason });
    for (const { cellId, text: typed } of figures) placeFigure(cellId, typed, form, result);
    const section = form.cells.get(figures[0]?.cellId ?? "")?.section;
    if (confidence < 0.8)
      result.findings.push({
        code: "I-label",
        severity: "warning",
        message: `表格中“${text.split("\t")[0]?.replace(/\s+/g, "")}”这一行按“${section ? labelPath(section, row).join(" · ") : row.label}”读取，请核对。`,
      });
  }
  for (const rest of left)
    if (withoutBlanks(rest) !== "")
      result.placements.push({
        from,
        text: rest,
        target: null,
        confidence: 0,
        reason: `“${table.title}”中没有这一格`,
      });
}

function placeFigure(cellId: CellId, typed: string, form: Form, result: PlacedTables): void {
  const cell = form.cells.get(cellId);
  if (!cell) return;
  result.printed.add(cellId);
  const figure = parseFigure(typed.replace(/[\s\u3000]+/g, " "), cell);
  if (figure.value === null && figure.typed === undefined) return;
  result.figures[cellId] = figure;
  if (figure.value !== null) return;
  const what = isNoFigure(typed)
    ? `写的是“${typed.trim()}”，不是数字，也不等于0`
    : `写的“${typed.trim().slice(0, 40)}”不是数字`;
  result.findings.push({
    code: "I-figure",
    severity: "warning",
    message: `“${cell.row.label}”一格${what}，请核对。`,
  });
}

/** A stated total that agrees with its parts is computed from then on (see decision 4). */
function withoutAgreeingTotals(figures: Record<string, Figure>, form: Form): Record<string, Figure> {
  const content: ReportContent = { ...emptyContent, figures };
  return Object.fromEntries(
    Object.entries(figures).filter(([id, { value }]) => {
      const cell = form.cells.get(id);
      if (!cell || !isComputed(cell) || value === null) return true;
      const computed = computedValue(form, content.figures, id);
      return computed === null || Number(computed) !== Number(value);
    }),
  );
}

function ofForm(from: number, text: string, table: Table): Placement {
  return { from, text, target: { kind: "form", tableId: table.id }, confidence: 1, reason: "表头由格式印出" };
}
