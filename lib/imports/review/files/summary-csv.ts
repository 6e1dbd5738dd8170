import { writeCsv } from "@/lib/platform/csv/write-csv";
import type { CountyImportContext, ExistingReports, ImportRow } from "../../types";
import { type FileStatus, fileStatuses, fileStatusLabels } from "./file-status";

const head = [
  "文件",
  "单位",
  "单位代码",
  "年度",
  "版式",
  "标题",
  "有把握的文字",
  "已放置",
  "存疑",
  "未放置",
  "问题",
  "状态",
  "说明",
  "SHA-256",
];

/**
 * The whole batch as a table for Excel or WPS: one line for each file, with the reason if it was not
 * accepted.
 */
export function summaryCsv(
  rows: readonly ImportRow[],
  units: CountyImportContext["units"],
  reports: ExistingReports,
): string {
  const statuses = fileStatuses(rows, reports);
  return writeCsv([head, ...rows.map((row) => lineOf(row, units, statuses.get(row.id) ?? "unknown"))]);
}

function lineOf(row: ImportRow, units: CountyImportContext["units"], status: FileStatus): string[] {
  const { stats } = row;
  const count = (number: number | undefined) => (number === undefined ? "" : String(number));
  return [
    row.name,
    units.find(({ code }) => code === row.unitCode)?.name ?? stats?.detectedUnit ?? "",
    row.unitCode ?? "",
    row.year === null ? "" : String(row.year),
    row.edition === null ? "" : `${row.edition}年版`,
    row.title,
    stats ? `${Math.floor(stats.certainty * 100)}%` : "",
    count(stats?.placed),
    count(stats?.doubtful),
    count(stats?.unplaced),
    count(stats?.findings.length),
    fileStatusLabels[status],
    row.refusal ?? stats?.findings.map(({ message }) => message).join("；") ?? "",
    row.sha256,
  ];
}
