import type { Form } from "@/lib/core/editions/form";
import { withoutBlanks } from "@/lib/core/prose/blanks";
import { unitOf } from "@/lib/core/tables/table";
import { sourceText, type TableBlock } from "../../read/source-block";
import type { ImportFinding } from "../placement";
import { bareLabel, isFigureText } from "./labels";
import type { PlacedTable } from "./placed-table";
import { vocabularyOf } from "./vocabulary";

/**
 * Faults in the printed head of a table: the draft prints its own head, so they cannot be seen in it later.
 */
export function headFindings(block: TableBlock, placed: PlacedTable, form: Form): ImportFinding[] {
  return [...doubledColumns(placed, form), ...amountsWithoutUnit(block, placed, form)];
}

/** “本年新制作数量” twice where the form has 本年新制作数量 and 本年新公开数量. Only tables with a head for each section. */
function doubledColumns({ table, rows }: PlacedTable, form: Form): ImportFinding[] {
  if (table.layout !== "grouped") return [];
  return rows.flatMap(({ head, text }, at) => {
    const below = rows.slice(at + 1).find(({ row }) => row !== null);
    const section = form.cells.get(below?.figures[0]?.cellId ?? "")?.section;
    const columns = section?.columns.map(({ label }) => bareLabel(label)) ?? [];
    const printed = text.split("\t").map(bareLabel).slice(-columns.length);
    if (!head || columns.length < 2 || printed.length !== columns.length) return [];
    return printed.flatMap((label, column) => {
      const right = columns[column] ?? "";
      if (
        label === "" ||
        printed.indexOf(label) === column ||
        label === right ||
        printed.includes(right) ||
        !columns.includes(label)
      )
        return [];
      return [
        {
          code: "I-label",
          severity: "warning" as const,
          message: `表头的“${label}”写了两遍，第${column + 1}列应为“${right}”，已按“${right}”读取。`,
        },
      ];
    });
  });
}

/** An amount without a unit in the cell or the table may be in 元 or in 万元. */
function amountsWithoutUnit(block: TableBlock, { rows }: PlacedTable, form: Form): ImportFinding[] {
  if (/元/.test(withoutBlanks(sourceText(block)))) return [];
  return rows.flatMap(({ row, figures }) =>
    figures.flatMap(({ cellId, text }): ImportFinding[] => {
      const cell = form.cells.get(cellId);
      const unit = cell && unitOf(cell);
      if (!row || !unit?.endsWith("元") || !/[1-9]/.test(text)) return [];
      return [
        {
          code: "I-figure",
          severity: "hint",
          message: `“${row.label}”的金额“${text.trim()}”没有写单位，按${unit}读取，请核对。`,
        },
      ];
    }),
  );
}

/** Rows with a figure whose label is nowhere in the form: the draft has no cell for them. */
export function addedRows({ table, rows }: PlacedTable, form: Form): ImportFinding[] {
  const words = form.tables.map(vocabularyOf);
  return rows.flatMap(({ row, left }): ImportFinding[] => {
    const cells = row ? [] : left.flatMap((words) => words.split("\t")).filter((cell) => cell.trim() !== "");
    const figures = cells.filter((cell) => isFigureText(cell) && /\d/.test(cell));
    const label = cells
      .filter((cell) => !isFigureText(cell))
      .map(withoutBlanks)
      .join("");
    // A part of the form's own text was broken off from its row, which is present.
    const bare = bareLabel(label);
    const isOwn = words.some(({ has, isScrap }) => has(bare) || isScrap(bare));
    const isLabel = bare.length >= LABEL_MIN && label.length <= LABEL_MAX && !/[。：:]/.test(label);
    if (figures.length === 0 || !isLabel || isOwn) return [];
    return [
      {
        code: "I-label",
        severity: "warning",
        message: `“${table.title}”中没有“${label}”这一行，它的 ${figures.join("、")} 没有放进表里，请核对。`,
      },
    ];
  });
}

const LABEL_MIN = 4;
const LABEL_MAX = 40;
