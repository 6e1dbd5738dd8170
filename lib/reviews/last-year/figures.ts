import Big from "big.js";
import type { CellId } from "@/lib/core/tables/table";
import type { LastYearFigures } from "../types";

/** What one unit reported for the year before, totals included; decimal strings by cell. */
export type ReportedFigures = { unitCode: string; unit: string; figures: Readonly<Record<CellId, unknown>> };

/**
 * Last year's figures beside which this year's are read: the unit's own and those of the units that were merged into it
 * since, added up cell by cell. Null where none of them reported.
 */
export function lastYearFigures(
  year: number,
  unitCode: string,
  reported: readonly ReportedFigures[],
): LastYearFigures | null {
  if (reported.length === 0) return null;
  const figures: Record<CellId, string> = {};
  for (const { figures: own } of reported)
    for (const [id, value] of Object.entries(own))
      if (typeof value === "string" && isDecimal(value))
        figures[id] = new Big(figures[id] ?? "0").plus(value).toFixed();
  const merged = reported.filter((each) => each.unitCode !== unitCode).map(({ unit }) => unit);
  return { year: year - 1, figures, merged };
}

/** “增 2”, “减 3”, “持平”: this year's printed figure against last year's; empty where it is no number. */
export function changeWords(now: string, before: string): string {
  if (!isDecimal(now)) return "";
  const change = new Big(now).minus(before);
  if (change.eq(0)) return "持平";
  return `${change.gt(0) ? "增" : "减"} ${change.abs().toFixed()}`;
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
