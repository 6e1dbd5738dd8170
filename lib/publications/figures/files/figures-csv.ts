import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";
import { type FigureLine, figureStateLabels } from "./figure-lines";

/** The columns of the CSV and Excel files. */
export const figureColumns = [
  "单位代码",
  "上级",
  "单位",
  "年度",
  "指标",
  "计量单位",
  "数值",
  "说明",
  "口径自本年度改变",
  "名次",
  "名次的单位数",
] as const;

/** A row by column; a missing figure is null, with its reason in another column. */
export function figureCells({
  unit,
  above,
  year,
  indicator,
  ...line
}: FigureLine): (string | number | null)[] {
  return [
    ...[unit.code, above, unit.name, year, indicator.label, indicator.unit, line.value],
    ...[figureStateLabels[line.state], line.breaks ? "是" : "", line.place, line.among],
  ];
}

export function figuresCsv(lines: readonly FigureLine[]): string {
  const written = lines.map((line) => csvLine(figureCells(line).map((cell) => String(cell ?? ""))));
  return [csvMark, csvLine(figureColumns), ...written].join("");
}
