import Big from "big.js";
import type { Form } from "@/lib/core/editions/form";
import { withoutBlanks } from "@/lib/core/prose/blanks";
import type { ReportContent } from "@/lib/core/report";
import { emptyContent } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import { computedValue, parseFigure } from "@/lib/core/tables/figures";
import { type Cell, type CellId, isComputed, labelPath, type Table, unitOf } from "@/lib/core/tables/table";
import type { CleanBlock } from "../../read/clean/clean";
import type { ImportFinding, Placement } from "../placement";
import { addedRows, headFindings } from "./head-findings";
import { isNoFigure } from "./labels";
import { formOfTable, meansTheSame } from "./other-edition";
import { type PlacedTable, placeTable } from "./placed-table";

export type PlacedTables = {
  figures: Record<string, Figure>;
  /** Every cell that a table of the source prints, blank or not. */
  printed: Set<CellId>;
  placements: Placement[];
  /** Indexes of the blocks that were read as indicator tables. */
  taken: Set<number>;
  findings: ImportFinding[];
  /** Tables of the form that the document prints in the form of another edition. */
  otherEdition: Set<string>;
};

/** The tables of other editions, by edition and table. */
type Others = Map<string, { table: Table; written: Form; moved: number }>;

/** Reads the indicator tables of a document. Of a table that occurs twice, the second stays prose. */
export function placeTables(sourceBlocks: readonly CleanBlock[], form: Form): PlacedTables {
  const result: PlacedTables = {
    figures: {},
    printed: new Set(),
    placements: [],
    taken: new Set(),
    findings: [],
    otherEdition: new Set(),
  };
  const others: Others = new Map();
  sourceBlocks.forEach((block, at) => {
    if (block.kind !== "table") return;
    const written = formOfTable(block, form);
    const best = written.tables
      .map((table) => placeTable(block, table))
      .filter((placed) => placed !== null)
      .sort((one, other) => cellsOf(other) - cellsOf(one))
      .find((placed) => !overlaps(placed, result.printed));
    if (!best) return;
    result.taken.add(at);
    if (block.caption !== "") result.placements.push(ofForm(block.from, block.caption, best.table));
    if (written.edition.id === form.edition.id) {
      result.findings.push(...headFindings(block, best, form), ...addedRows(best, form));
      for (const row of best.rows) placeRow(row, best.table, block.from, form, result);
    } else placeOther(best, written, block.from, form, result, others);
  });
  result.findings.push(...otherEditions(others, form));
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
        guessed: true,
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

/**
 * Places a table of another edition: figures with the same meaning go into the form's cell of the same name,
 * all others are unplaced.
 */
function placeOther(
  { table, rows }: PlacedTable,
  written: Form,
  from: number,
  form: Form,
  result: PlacedTables,
  others: Others,
): void {
  const own = form.tables.find(({ id }) => id === table.id);
  const moved = new Set<CellId>();
  for (const placed of rows) {
    const { row, figures, text, left, head, confidence } = placed;
    if (head) result.placements.push(ofForm(from, text, own ?? null));
    const same = own ? figures.filter(({ cellId }) => meansTheSame(cellId, written.edition, form)) : [];
    const label = text.slice(
      0,
      text.length - figures.reduce((sum, figure) => sum + figure.text.length + 1, 0),
    );
    const other = `${written.edition.name}的一格，${form.edition.name}没有意思相同的`;
    const leave = (words: string) => {
      if (withoutBlanks(words) !== "")
        result.placements.push({ from, text: words, target: null, confidence: 0, reason: other });
    };
    if (row && own && same.length > 0) {
      const target = {
        kind: "figures" as const,
        tableId: own.id,
        rowId: row.id,
        cells: same.map(({ cellId }) => cellId),
      };
      result.placements.push({
        from,
        text: [label, ...same.map((figure) => figure.text)].join("\t"),
        target,
        confidence: Math.min(0.6, Math.max(0.3, confidence)),
        reason: `${written.edition.name}的同一个数`,
      });
      for (const { cellId, text: typed } of same) placeFigure(cellId, typed, form, result);
      for (const { cellId } of same) moved.add(cellId);
      for (const figure of figures) if (!same.includes(figure)) leave(figure.text);
    } else if (!head) leave(text);
    for (const rest of left) leave(rest);
  }
  if (own) result.otherEdition.add(own.id);
  const key = `${written.edition.id} ${table.id}`;
  const before = others.get(key);
  others.set(key, { table, written, moved: (before?.moved ?? 0) + moved.size });
}

/** One finding for each table, in however many pieces the document has it. */
function otherEditions(others: Others, form: Form): ImportFinding[] {
  return [...others.values()].map(({ table, written, moved }) => ({
    code: "I-edition",
    severity: "warning",
    message: `文中的“${table.title}”是${written.edition.name}的表，${form.year}年度应当用${form.edition.name}：${moved > 0 ? `意思相同的 ${moved} 格已换到新表，` : "没有意思相同的格，"}其余列在未放置的内容里。`,
  }));
}

function placeFigure(cellId: CellId, typed: string, form: Form, result: PlacedTables): void {
  const cell = form.cells.get(cellId);
  if (!cell) return;
  result.printed.add(cellId);
  const figure = parseFigure(inUnitOf(cell, typed.replace(/[\s\u3000]+/g, " ")), cell);
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

/** “976.81万元” in a cell of 元 becomes 9768100: an amount with a unit is converted to the cell's. */
function inUnitOf(cell: Cell, typed: string): string {
  const [, amount, unit] = /^\s*(\d[\d,，]*(?:[.．]\d+)?)\s*(亿元|万元|元)\s*$/.exec(typed) ?? [];
  const own = unitOf(cell);
  if (!amount || !unit || (own !== "元" && own !== "万元")) return typed;
  const inYuan = new Big(amount.replace(/[,，]/g, "").replace("．", ".")).times(yuan[unit] ?? 1);
  return inYuan.div(yuan[own] ?? 1).toFixed();
}

const yuan: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** Removes stated totals that equal the sum of their parts, so that they are computed (see decision 4). */
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

function ofForm(from: number, text: string, table: Table | null): Placement {
  return {
    from,
    text,
    target: { kind: "form", tableId: table?.id ?? null },
    confidence: 1,
    reason: "表头由格式印出",
  };
}
