import type { ImportRow } from "../types";

/**
 * Which files are entered as issued: those of older years, all, or none (then they become drafts to be
 * edited).
 */
export const issueChoices = ["older", "all", "none"] as const;
export type IssueChoice = {
  how: (typeof issueChoices)[number];
  /** Where the reports were first published. */
  where: string;
  /** ISO day for files without a usable signature date; "" if not given. */
  issuedOn: string;
};

/**
 * True if a file is entered as issued. Reports of years before the current reporting year have all been
 * published.
 */
export function isIssued({ year }: ImportRow, { how }: IssueChoice, today: string): boolean {
  if (year === null || how === "none") return false;
  return how === "all" || year < Number(today.slice(0, 4)) - 1;
}

/** The signature date, if it can be the date of issue: after the report year, and not in the future. */
export function signedDay({ year, stats }: ImportRow, today: string): string | null {
  const day = stats?.signedOn ?? null;
  return day !== null && year !== null && Number(day.slice(0, 4)) > year && day <= today ? day : null;
}

/** The first issue of a report, as stored with it; null for a draft. The day is "" if unknown. */
export function asIssuedOf(
  row: ImportRow,
  choice: IssueChoice,
  today: string,
): { issuedOn: string; where: string } | null {
  if (!isIssued(row, choice, today)) return null;
  return { issuedOn: signedDay(row, today) ?? choice.issuedOn, where: choice.where.trim() };
}

/** What a choice for these files still lacks, as a message for the user; null if nothing. */
export function issueFault(
  rows: readonly ImportRow[],
  choice: IssueChoice,
  today: string,
): { field: "where" | "issuedOn"; message: string } | null {
  const issued = rows.filter((row) => isIssued(row, choice, today));
  if (issued.length === 0) return null;
  if (choice.where.trim().length < 2) return { field: "where", message: "请写明原报告在哪里公布。" };
  const undated = issued.filter((row) => !signedDay(row, today));
  if (undated.length === 0) return null;
  if (choice.issuedOn === "") return { field: "issuedOn", message: "有文件没有落款日期，请填写公布日期。" };
  if (choice.issuedOn > today) return { field: "issuedOn", message: "公布日期还没有到。" };
  const newest = Math.max(...undated.map(({ year }) => year ?? 0));
  if (Number(choice.issuedOn.slice(0, 4)) > newest) return null;
  const message = `没有落款日期的文件里有 ${newest} 年度的报告，公布日期不能早于 ${newest + 1} 年。`;
  return { field: "issuedOn", message };
}
