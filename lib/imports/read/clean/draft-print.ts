import { withoutBlanks } from "@/lib/core/prose/blanks";
import { type SourceBlock, type SourceCell, sourceText, type TableBlock, textBlock } from "../source-block";
import type { CleaningRecord } from "./cleaned";
import { withoutLastYearColumn } from "./last-year-column";

/**
 * The draft of this system as printed for circulation in the township: what it prints in addition to the
 * report.
 */
const note =
  /^(说明\d*[：:])?(括号内是\d{4}年报告的数据(，含已并入的.+之和)?|[“"]\d{4}年[”"]一栏含已并入的.+之和)。?$/;
/**
 * The township's explanations of figures that do not follow from last year's belong to the checks, not to a
 * chapter.
 */
const explanation = /^说明\d*[：:].*上一?年/;
const annexLabel = /^附页[（(]不公开[）)]$/;
const annexTitle = "填报体检情况";
const findingsHead = "类别";

const figure = String.raw`[-+－＋−]?[\d０-９][\d０-９,，.．]*`;
const bareFigure = new RegExp(`^\\s*${figure}\\s*$`);
/** A figure, or none, followed by last year's in brackets. */
const withLastYear = new RegExp(`^\\s*((?:${figure})?)\\s*([（(]\\s*${figure}[）)])\\s*$`);
const FIGURE_MAX = 80;
/**
 * With at least this many bracketed cells, and half of all figures, they are last year's even without the
 * note.
 */
const BRACKETS_MIN = 3;

/**
 * The blocks of a corrected draft without last year's figures, the note that explains them and the page of
 * findings. What is set aside is recorded and replaced by an empty line, so that block indexes stay the same.
 */
export function withoutDraftPrint(
  source: readonly SourceBlock[],
  record: CleaningRecord,
): readonly SourceBlock[] {
  const annex = annexOf(source);
  const isDraftPrint = annex !== null || source.some(isNote);
  let underTable = false;
  return source.map((block, at) => {
    if (annex && annex.from <= at && at < annex.to) return setAside(block, record);
    if (block.kind === "table") {
      const report = withoutLastYear(block, isNote(source[at + 1]), record);
      underTable = isDraftPrint || report !== block;
      return report;
    }
    if (isNote(block) || (underTable && isLine(block, explanation))) return setAside(block, record);
    underTable = false;
    return block;
  });
}

/**
 * The page of findings as [from, to): its heading with the count and its table or, where that is too long to
 * be one, everything after.
 */
function annexOf(source: readonly SourceBlock[]): { from: number; to: number } | null {
  const from = source.findIndex(
    (block, at) =>
      isLine(block, annexLabel) && sourceText(source[at + 1] ?? textBlock("")).trim() === annexTitle,
  );
  if (from < 0) return null;
  const count = from + 2;
  const behind = source[count + 1];
  if (!isLine(source[count], /体检[：:]/)) return { from, to: count };
  if (behind?.kind === "text" && behind.text.trim() === findingsHead) return { from, to: source.length };
  const isTable = behind?.kind === "table" && behind.rows[0]?.[0]?.text.trim() === findingsHead;
  return { from, to: isTable ? count + 2 : count + 1 };
}

function setAside(block: SourceBlock, record: CleaningRecord): SourceBlock {
  record.add("paper", sourceText(block));
  return textBlock("");
}

function withoutLastYear(table: TableBlock, noted: boolean, record: CleaningRecord): TableBlock {
  const list = withoutLastYearColumn(table);
  const { table: report, removed } = list ?? withoutBrackets(table, noted);
  if (removed.length > 0) record.add("paper", removed.filter((text) => withoutBlanks(text) !== "").join(" "));
  return report;
}

function withoutBrackets(table: TableBlock, noted: boolean): { table: TableBlock; removed: string[] } {
  const cells = table.rows.flat().flatMap(({ text }) => (text.length <= FIGURE_MAX ? [text] : []));
  const bracketed = cells.filter((text) => withLastYear.test(text)).length;
  const bare = cells.filter((text) => bareFigure.test(text)).length;
  if (bracketed === 0 || (!noted && (bracketed < BRACKETS_MIN || bracketed < bare)))
    return { table, removed: [] };
  const removed: string[] = [];
  const thisYear = (cell: SourceCell): SourceCell => {
    const [, now = "", before] = (cell.text.length <= FIGURE_MAX && withLastYear.exec(cell.text)) || [];
    if (before === undefined) return cell;
    removed.push(before);
    return { ...cell, text: now };
  };
  return { table: { ...table, rows: table.rows.map((row) => row.map(thisYear)) }, removed };
}

function isNote(block: SourceBlock | undefined): boolean {
  return isLine(block, note);
}

function isLine(block: SourceBlock | undefined, pattern: RegExp): boolean {
  return block?.kind === "text" && block.text.length < 1000 && pattern.test(withoutBlanks(block.text));
}
