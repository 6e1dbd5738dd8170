import Big from "big.js";
import { kindOf } from "../../../facts/part-kinds";
import { PREFACE } from "../../../report";
import type { CheckInput } from "../../engine/check";
import { remembered } from "../../engine/input/input-parts";
import { type Line, linesOf } from "../../engine/passages";
import { type TextCell, textRows } from "./table-facts";

/** A figure of a table of the writer's own: [from, to) of the line. */
export type TableFigure = { value: Big; decimals: number; from: number; to: number };

/**
 * A column of counts with the names of what is counted; `total` is the figure of the row 合计, if there is one.
 */
export type CountColumn = {
  line: Line;
  /** The head of the column; empty if the table has none. */
  head: string;
  parts: readonly { label: string; figure: TableFigure }[];
  total: TableFigure | null;
  /** True if one thing may be counted in several rows. */
  overlapping: boolean;
  /** The share printed in each row, in the order of `parts`; empty if no column holds shares. */
  shares: readonly TableFigure[];
};

/**
 * The columns of counts in the tables that the writer made. Merged cells, subtotals and parts of parts are
 * not read.
 */
export function countColumns(input: CheckInput): readonly CountColumn[] {
  return ofLines(linesOf(input), input);
}

const ofLines = remembered((lines: readonly Line[], input: CheckInput) =>
  lines.flatMap((line) => {
    const block = input.content.chapters[line.chapterId]?.content[line.block];
    if (line.kind !== "table" || line.chapterId === PREFACE || block?.type !== "table") return [];
    const merged = block.content
      .flatMap((row) => row.content ?? [])
      .some(({ attrs }) => (attrs?.colspan ?? 1) > 1 || (attrs?.rowspan ?? 1) > 1);
    return merged ? [] : columnsOf(line, textRows(block));
  }),
);

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总数)$/;
const SUBTOTAL = /其中|小计|合计|总计|累计|上年|去年|往年/;
const NO_COUNT = /序号|编号|占|比|率|累计|平均|上年|去年|增|减|电话|年份|年度/;

function columnsOf(line: Line, rows: readonly TextCell[][]): CountColumn[] {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.length < 3 || rows.some((row) => row.length !== width)) return [];
  const isHead = rows[0]?.every(({ text }) => figureIn({ text, from: 0 }) === null);
  const heads = isHead ? (rows[0] ?? []).map(({ text }) => text.replace(/\s/g, "")) : [];
  const body = isHead ? rows.slice(1) : rows;
  const label = (row: readonly TextCell[]) =>
    (row.find(({ text }) => /[一-龥]/.test(text))?.text ?? "").trim();
  const totals = body.filter((row) => TOTAL.test(label(row)));
  const others = body.filter((row) => !totals.includes(row));
  const labels = others.map(label);
  const [total] = totals;
  if (totals.length > 1 || (total && total !== body.at(-1) && total !== body[0])) return [];
  if (labels.length < 2 || labels.some((each) => each === "" || SUBTOTAL.test(each))) return [];
  const columns = [...new Array(width).keys()];
  const shareAt = columns.find((at) => isShares(heads[at] ?? "", others, at));
  const countsAt = columns.filter(
    (at) =>
      at !== shareAt && !NO_COUNT.test(heads[at] ?? "") && others.every((row) => countIn(row[at]) !== null),
  );
  return countsAt.map((at) => ({
    line,
    head: heads[at] ?? "",
    parts: others.flatMap((row, index) => {
      const figure = countIn(row[at]);
      return figure ? [{ label: labels[index] ?? "", figure }] : [];
    }),
    total: countIn(total?.[at]),
    overlapping: kindOf(labels, "") === "channel",
    shares:
      shareAt === undefined || countsAt.length > 1
        ? []
        : others.flatMap((row) => figureIn(row[shareAt]) ?? []),
  }));
}

function isShares(head: string, rows: readonly TextCell[][], at: number): boolean {
  const named = /占比|比例|比重|百分比|所占|[%％]/.test(head);
  return rows.every((row) => {
    const figure = figureIn(row[at]);
    return figure?.value.lte(100) === true && (named || /[%％]/.test(row[at]?.text ?? ""));
  });
}

function countIn(cell: TextCell | undefined): TableFigure | null {
  return cell && /[%％]/.test(cell.text) ? null : figureIn(cell);
}

/** The number of a cell that contains only a number and its unit. */
function figureIn(cell: TextCell | undefined): TableFigure | null {
  const [whole, before = "", number = "", decimals = ""] =
    /^(\s*)(\d{1,9}(?:\.(\d{1,4}))?)\s*(?:[条件篇次份期项个人元]|万元|人次|[%％])?\s*$/.exec(
      cell?.text ?? "",
    ) ?? [];
  if (!cell || whole === undefined) return null;
  const from = cell.from + before.length;
  return { value: new Big(number), decimals: decimals.length, from, to: from + number.length };
}
