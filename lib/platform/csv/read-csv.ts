import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { done, type Refusal, type Result, refused } from "@/lib/core/refusal";

/** An uploaded CSV file, as its bytes. */
export const csvFile = z
  .file("请选择文件。")
  .max(2 * 1024 * 1024, "文件不超过 2 MB：请核对选的文件；内容确实多的，分成几个文件。")
  .transform(async (file) => new Uint8Array(await file.arrayBuffer()));

/** The columns of a table, by their titles in one of its first lines. */
export type CsvColumns<Key extends string> = Record<Key, string>;

/** One record: the line of the file on which it ends, and its trimmed cells. */
export type CsvRow<Key extends string> = { line: number; cells: Record<Key, string> };

/** The first lines, among which the titles of the columns are searched: a list often has a heading above. */
const HEAD_LINES = 5;

/** What the parser returns with `info`, which its types do not say: cells, and the line on which they end. */
const linesSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
type Line = z.output<typeof linesSchema>[number];

/**
 * The rows of a CSV file in UTF-8 (with or without byte order mark) or GB18030, which Excel and WPS write.
 * Columns are found by title, in any order; those in `optional` may be missing. Refused: unreadable bytes,
 * broken quotes, missing columns, no rows.
 */
export function readCsv<Key extends string>(
  bytes: Uint8Array,
  columns: CsvColumns<Key>,
  optional: readonly NoInfer<Key>[] = [],
): Result<CsvRow<Key>[]> {
  const text = decoded(bytes);
  if (text === null)
    return refused(
      "encoding",
      "文件的编码认不出。请在 Excel 或 WPS 中打开，另存为 .xlsx 或“CSV UTF-8”再试。",
    );
  const parsed = linesOf(text);
  if (!parsed.ok) return parsed;
  const lines = parsed.value;
  const titles = Object.values<string>(columns);
  const at = headAt(lines, titles);
  const head = lines[at];
  if (!head)
    return refused("columns", `前 ${HEAD_LINES} 行里没有找到列名。请把列名写在一行：${titles.join("、")}。`);
  const missing = missingColumns(head, columns, optional);
  if (missing.length > 0) return { ok: false, refusals: missing };
  const rows = lines.slice(at + 1);
  if (rows.length === 0) return refused("empty", "文件里只有标题行，没有数据。");
  return done(rows.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(head.record, record) })));

  function cellsOf(heads: string[], record: string[]): Record<Key, string> {
    const entries = Object.entries<string>(columns).map(([key, title]) => [
      key,
      record[heads.indexOf(title)] ?? "",
    ]);
    return Object.fromEntries(entries);
  }
}

function linesOf(text: string): Result<Line[]> {
  try {
    // With uniform line ends, the parser's line numbers match those of an editor.
    const records = parse(text.replace(/\r\n?/g, "\n"), {
      bom: true,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
    return done(linesSchema.parse(records));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused("quotes", `第 ${error.lines} 行的引号没有配对，读不下去。请改正后再试。`);
  }
}

/** The index of the line with the most titles among the first lines; -1 if none has any. */
function headAt(lines: readonly Line[], titles: readonly string[]): number {
  const counts = lines
    .slice(0, HEAD_LINES)
    .map(({ record }) => titles.filter((title) => record.includes(title)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

/** The refusal for a cell, with its line and column. */
export function cellFault<Key extends string>(
  columns: CsvColumns<Key>,
  line: number,
  key: Key,
  fault: string,
): Refusal {
  return { code: `line.${line}.${key}`, message: `第 ${line} 行“${columns[key]}”：${fault}` };
}

function missingColumns<Key extends string>(
  { record, info }: Line,
  columns: CsvColumns<Key>,
  optional: readonly Key[],
): Refusal[] {
  return Object.entries<string>(columns)
    .filter(([key, title]) => !record.includes(title) && !optional.some((each) => each === key))
    .map(([key, title]) => ({
      code: `column.${key}`,
      message: `第 ${info.lines} 行是列名，其中缺少“${title}”这一列。`,
    }));
}

function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // NUL bytes mean that UTF-16 was decoded as something else.
      return text.includes("\0") ? null : text;
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return null;
}
