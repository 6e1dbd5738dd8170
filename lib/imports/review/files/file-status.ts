import { type ExistingReports, type ImportRow, type ItemState, reportKey } from "../../types";

/**
 * The status of a file in a batch: its own state and, for a file that was read, what prevents its acceptance.
 */
export type FileStatus =
  | Exclude<ItemState, "read">
  | "unknown"
  | "duplicate"
  | "exists"
  | "doubtful"
  | "sure";

/** Doubtful files first: the order in which a person handles them. */
export const fileStatusOrder: readonly FileStatus[] = [
  "unknown",
  "doubtful",
  "duplicate",
  "exists",
  "sure",
  "refused",
  "setAside",
  "accepted",
];

export const fileStatusLabels: Record<FileStatus, string> = {
  unknown: "待选单位或年度",
  doubtful: "待核对",
  duplicate: "同一报告有两份",
  exists: "系统中已有",
  sure: "可以导入",
  refused: "不能导入",
  setAside: "不导入",
  accepted: "已导入",
};

/** If a smaller share of the text was placed with certainty, a person should check it first. */
const SURE = 0.95;

/**
 * The status of every row, by id. Two files for the same unit and year block each other until one is set
 * aside.
 */
export function fileStatuses(
  rows: readonly ImportRow[],
  reports: ExistingReports,
): ReadonlyMap<string, FileStatus> {
  const files = new Map<string, number>();
  for (const row of rows) {
    const key = openKey(row);
    if (key) files.set(key, (files.get(key) ?? 0) + 1);
  }
  return new Map(rows.map((row) => [row.id, fileStatusOf(row, reports, files)]));
}

function fileStatusOf(
  row: ImportRow,
  reports: ExistingReports,
  files: ReadonlyMap<string, number>,
): FileStatus {
  if (row.state !== "read") return row.state;
  const key = openKey(row);
  if (!key) return "unknown";
  if (reports[key]) return "exists";
  if ((files.get(key) ?? 0) > 1) return "duplicate";
  return isSure(row) ? "sure" : "doubtful";
}

/**
 * The key of the report that a waiting file is for; null if unit or year are unknown, or if the file is not
 * waiting.
 */
function openKey({ state, unitCode, year }: ImportRow): string | null {
  return state === "read" && unitCode && year ? reportKey(unitCode, year) : null;
}

function isSure({ stats }: ImportRow): boolean {
  if (!stats) return false;
  if (stats.confirmed) return true;
  const { certainty, unplaced, doubts, findings } = stats;
  // Faults of the report itself (R…) are left to its own checks; those of the reading (I-…) are shown in this
  // table.
  const misread = findings.some(({ code, severity }) => code.startsWith("I-") && severity === "error");
  return certainty >= SURE && unplaced === 0 && doubts.length === 0 && !misread;
}

/** True if a file can be accepted now, automatically or on a person's decision. */
export function isAcceptable(status: FileStatus): boolean {
  return status === "sure" || status === "doubtful";
}
