import { writeCsv } from "@/lib/platform/csv/write-csv";
import type { CountySupplement } from "./types";

/**
 * A line for each unit, and a last one with the totals; a row that a unit is not asked for is empty, like an
 * unanswered one.
 */
export function supplementCsv({ sums }: CountySupplement): string {
  const units = [
    ...new Map(sums.flatMap(({ parts }) => parts.map(({ unit }) => [unit.code, unit] as const))).values(),
  ].sort((one, other) => one.code.localeCompare(other.code));
  const head = sums.map(({ row: { label, unit } }) => (unit === "" ? label : `${label}（${unit}）`));
  const lines = units.map(({ code, name }) => [
    code,
    name,
    ...sums.map(({ parts }) => String(parts.find(({ unit }) => unit.code === code)?.value ?? "")),
  ]);
  return writeCsv([
    ["单位代码", "单位", ...head],
    ...lines,
    ["", "合计", ...sums.map(({ total }) => (total === null ? "" : String(total)))],
  ]);
}
