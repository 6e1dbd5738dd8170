import Big from "big.js";
import type { CellId } from "@/lib/core/tables/table";
import type { LastYearFigures } from "../types";

/** Figures that one unit reported for last year, totals included; decimal strings by cell. */
export type ReportedFigures = { unitCode: string; unit: string; figures: Readonly<Record<CellId, unknown>> };

/**
 * Last year's figures for comparison: the unit's own plus those of the units that were merged into it since,
 * cell by cell. Null if none of them reported.
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

/** “增 2”, “减 3”, “持平”: this year's printed figure compared with last year's; empty if it is not a number. */
export function changeWords(now: string, before: string): string {
  if (!isDecimal(now)) return "";
  const change = new Big(now).minus(before);
  if (change.eq(0)) return "持平";
  return `${change.gt(0) ? "增" : "减"} ${change.abs().toFixed()}`;
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
