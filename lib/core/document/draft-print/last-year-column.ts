import type { Form } from "../../editions/form";
import type { ReportContent } from "../../report";
import { figureValue } from "../../tables/figures";
import type { Block, BodyCell, TablePart } from "../block";

/**
 * The unit's report of the year before, if there is one; with units that were merged into it since, `merged`,
 * its figures are the sum.
 */
export type LastYear = { year: number; form: Form; content: ReportContent; merged?: readonly string[] };

type Indicator = Extract<Block, { type: "indicatorTable" }>;

/**
 * The tables with last year's figures next to this year's, for circulation on paper within the township: in a
 * list as a separate column, elsewhere in brackets under the figure, because the official form has no room
 * for a column.
 */
export function withLastYear(blocks: readonly Block[], last: LastYear): Block[] {
  return blocks.flatMap((block) => {
    if (block.type !== "indicatorTable") return [block];
    if (block.layout !== "list") return bracketed(block, last);
    const sum = sumWords(last);
    const note = sum === "" ? [] : [noteUnder(block, `“${last.year}年”一栏${sum}。`)];
    return [listed(block, last), ...note];
  });
}

function listed(block: Indicator, last: LastYear): Block {
  const withColumn = (part: TablePart): TablePart => ({
    ...part,
    columns: part.columns + 1,
    head: part.head.map((row, index) =>
      index === 0 ? [...row, { text: `${last.year}年`, colspan: 1, rowspan: part.head.length }] : row,
    ),
    body: part.body.map((row) => ({ ...row, cells: [...row.cells, beside(row.cells, last)] })),
  });
  return { ...block, parts: block.parts.map(withColumn) };
}

function beside(cells: readonly BodyCell[], last: LastYear): BodyCell {
  const text = cells.map((cell) => before(cell, last)).find((value) => value !== null) ?? "";
  return { text, kind: text === "" ? "blank" : "unit", cellId: null, colspan: 1, rowspan: 1 };
}

/**
 * If last year's form shares no cell with this one, being of another edition, the table is unchanged and
 * needs no note.
 */
function bracketed(block: Indicator, last: LastYear): Block[] {
  let any = false;
  const withBrackets = (cell: BodyCell): BodyCell => {
    const value = before(cell, last);
    if (value === null) return cell;
    any = true;
    return { ...cell, text: `${cell.text}\n（${value}）` };
  };
  const parts = block.parts.map((part) => ({
    ...part,
    body: part.body.map((row) => ({ ...row, cells: row.cells.map(withBrackets) })),
  }));
  if (!any) return [block];
  const sum = sumWords(last);
  const words = `括号内是${last.year}年报告的数据${sum && `，${sum}`}。`;
  return [{ ...block, parts }, noteUnder(block, words)];
}

function before({ kind, cellId }: BodyCell, { form, content }: LastYear): string | null {
  return kind === "figure" && cellId !== null ? figureValue(form, content.figures, cellId) : null;
}

/** Marks figures that are a sum; empty if they are the unit's own. */
function sumWords({ merged = [] }: LastYear): string {
  return merged.length === 0 ? "" : `含已并入的${merged.join("、")}，是各单位上年数之和`;
}

function noteUnder({ tableId, chapterId }: Indicator, line: string): Block {
  return { type: "tableNote", id: `last-year-${tableId}`, tableId, lines: [line], chapterId };
}
