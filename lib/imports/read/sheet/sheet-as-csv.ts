import { readXlsx } from "hucre/xlsx";
import { done, type Result, refused } from "@/lib/core/refusal";
import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";
import { RefusedDocument } from "../refused-document";
import { unpackSheets } from "../template/unpack-sheets";

/** Lists of units and people are far smaller; cells outside this area are not loaded. */
const AREA = "A1:AZ2000";

/**
 * An .xlsx list as CSV: its first sheet with text, each row on its own line, so that line numbers are those
 * of the sheet. A code that a spreadsheet shows as 3.6E+11 keeps its digits.
 */
export async function sheetAsCsv(file: File): Promise<Result<File>> {
  try {
    const { sheets } = await readXlsx(await unpackSheets(file), { range: AREA });
    const rows = sheets.map((sheet) => sheet.rows).find((each) => each.some((row) => row.some(isFilled)));
    if (!rows) return refused("empty", "这个表格是空的。");
    const lines = rows.map((row) => csvLine(row.map((value) => (isFilled(value) ? onOneLine(value) : ""))));
    return done(new File([csvMark, ...lines], file.name.replace(/xlsx$/i, "csv"), { type: "text/csv" }));
  } catch (error) {
    if (error instanceof RefusedDocument) return refused("unreadable", error.message);
    return refused("unreadable", "这个文件读不出来；请用 Excel 或 WPS 打开、另存为 .xlsx 或 CSV 后再导入。");
  }
}

/** A cell's text without its line breaks (Alt+Enter): they would shift the numbers of all later lines. */
function onOneLine(value: unknown): string {
  return String(value)
    .trim()
    .replaceAll(/\s*[\r\n]+\s*/g, "");
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && String(value).trim() !== "";
}
