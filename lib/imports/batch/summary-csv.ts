import { writeCsv } from "@/lib/platform/write-csv";
import { type Standing, standingLabels, standingsOf } from "./standing";
import type { CountyGround, ImportRow, StandingReports } from "./types";

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

/** The whole batch as a table for Excel or WPS: one line for each file, with why it did not come in. */
export function summaryCsv(
  rows: readonly ImportRow[],
  units: CountyGround["units"],
  reports: StandingReports,
): string {
  const standings = standingsOf(rows, reports);
  return writeCsv([head, ...rows.map((row) => lineOf(row, units, standings.get(row.id) ?? "unknown"))]);
}

function lineOf(row: ImportRow, units: CountyGround["units"], standing: Standing): string[] {
  const { reckoning } = row;
  const count = (number: number | undefined) => (number === undefined ? "" : String(number));
  return [
    row.name,
    units.find(({ code }) => code === row.unitCode)?.name ?? reckoning?.toldUnit ?? "",
    row.unitCode ?? "",
    row.year === null ? "" : String(row.year),
    row.edition === null ? "" : `${row.edition}年版`,
    row.title,
    reckoning ? `${Math.floor(reckoning.certainty * 100)}%` : "",
    count(reckoning?.placed),
    count(reckoning?.doubtful),
    count(reckoning?.unplaced),
    count(reckoning?.findings.length),
    standingLabels[standing],
    row.refusal ?? reckoning?.findings.map(({ message }) => message).join("；") ?? "",
    row.sha256,
  ];
}
