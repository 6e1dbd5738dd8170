import type { ImportRow } from "../types";

/** How files come in: older years as issued, all of them, or none (as drafts to be gone on with). */
export const issueChoices = ["older", "all", "none"] as const;
export type IssueChoice = {
  how: (typeof issueChoices)[number];
  /** Where the reports were first made public. */
  where: string;
  /** ISO day for files that carry no usable day of signature; "" where none was given. */
  issuedOn: string;
};

/**
 * Whether a file comes in as it was issued. Before the year that is being reported now, every report is out
 * already.
 */
export function isIssued({ year }: ImportRow, { how }: IssueChoice, today: string): boolean {
  if (year === null || how === "none") return false;
  return how === "all" || year < Number(today.slice(0, 4)) - 1;
}

/**
 * The day on which the report was signed, where that can be the day of its issue: after its year, and not to
 * come.
 */
export function signedDay({ year, stats }: ImportRow, today: string): string | null {
  const day = stats?.signedOn ?? null;
  return day !== null && year !== null && Number(day.slice(0, 4)) > year && day <= today ? day : null;
}

/** What a report says of its first issue; null for a draft. The day is "" where nobody named one. */
export function asIssuedOf(
  row: ImportRow,
  choice: IssueChoice,
  today: string,
): { issuedOn: string; where: string } | null {
  if (!isIssued(row, choice, today)) return null;
  return { issuedOn: signedDay(row, today) ?? choice.issuedOn, where: choice.where.trim() };
}

/** What is still missing of a choice for these files, in a clerk's words; null where nothing is. */
export function issueFault(
  rows: readonly ImportRow[],
  choice: IssueChoice,
  today: string,
): { field: "where" | "issuedOn"; message: string } | null {
  const issued = rows.filter((row) => isIssued(row, choice, today));
  if (issued.length === 0) return null;
  if (choice.where.trim().length < 2) return { field: "where", message: "请写明原报告在哪里公布。" };
  if (issued.every((row) => signedDay(row, today))) return null;
  if (choice.issuedOn === "") return { field: "issuedOn", message: "有文件没有落款日期，请填写公布日期。" };
  return choice.issuedOn > today ? { field: "issuedOn", message: "公布日期还没有到。" } : null;
}
