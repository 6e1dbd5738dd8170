import { severityStyle } from "@/components/findings/severities";
import { writeCsv } from "@/lib/platform/csv/write-csv";
import type { CheckedReport } from "../reading/worker/checked-report";
import type { CheckedFile } from "./use-checked-files";

const head = ["文件", "单位", "年度", "版式", "轻重", "规则", "问题", "位置", "原文", "可以这样改"];

/** Every finding of every file as CSV for Excel or WPS: a line each, and a line for a file without any. */
export function findingsCsv(files: readonly CheckedFile[]): string {
  return writeCsv([head, ...files.flatMap(linesOf)]);
}

function linesOf({ name, state }: CheckedFile): string[][] {
  switch (state.kind) {
    case "waiting":
      return [];
    case "refused":
      return [lineOf(name, { problem: `读不出来：${state.message}` })];
    case "checked":
      return linesOfReport(name, state.report);
  }
}

function linesOfReport(name: string, report: CheckedReport): string[][] {
  if (report.findings.length === 0) return [lineOf(name, { report, problem: "没有发现问题" })];
  return report.findings.map(({ severity, code, message, places, repairs }) =>
    lineOf(name, {
      report,
      severity: severityStyle(severity).title,
      code,
      problem: message,
      places: places.map(({ label }) => label).join("；"),
      words: places.flatMap(({ passage }) => (passage ? [passage.text] : [])).join("；"),
      repair: repairs[0],
    }),
  );
}

type Line = {
  report?: CheckedReport;
  severity?: string;
  code?: string;
  problem: string;
  places?: string;
  words?: string;
  repair?: string | undefined;
};

function lineOf(name: string, line: Line): string[] {
  const { report, severity = "", code = "", problem, places = "", words = "", repair = "" } = line;
  return [
    name,
    report?.organ ?? "",
    report ? String(report.year) : "",
    report?.edition ?? "",
    severity,
    code,
    problem,
    places,
    words,
    repair,
  ];
}
