import { type OpenFigure, openCells, openValue } from "@/lib/core/document/open-data";
import { departs } from "@/lib/core/roll-up/roll-up";
import type { Table } from "@/lib/core/tables/table";
import { sumsOf } from "../sums-of";
import type { CountyRollUp } from "../types";

type OpenUnit = { code: string; name: string };

/**
 * A roll-up as JSON. `units`: the number of units to be added up; `included`: how many of them have a version
 * that counts. A cell's `policy` says how its value was obtained: `own` also where the county's figure
 * replaces a sum, whose parts are still listed. `control` is the county's control total with its source, and
 * why the sum is another number.
 */
type OpenRollUp = {
  county: OpenUnit;
  year: number;
  edition: string;
  coverage: { units: number; included: number; missing: OpenUnit[] };
  cells: (OpenFigure & {
    policy: "sum" | "own" | "zero" | "control";
    control?: { value: OpenFigure["value"]; source: string; reason: string | null };
    parts: { unit: OpenUnit; value: OpenFigure["value"] }[];
  })[];
};

/** `tables` are those of the roll-up's form. */
export function openRollUp(rolled: CountyRollUp, tables: readonly Table[]): OpenRollUp {
  const { county, year, edition, included, missing } = rolled;
  const byId = new Map(rolled.cells.map((cell) => [cell.cell.id, cell]));
  const sums = sumsOf(rolled).cells;
  const named = ({ code, name }: OpenUnit): OpenUnit => ({ code, name });
  return {
    county: named(county),
    year,
    edition,
    coverage: {
      units: included.length + missing.length,
      included: included.length,
      missing: missing.map(named),
    },
    cells: tables.flatMap(openCells).flatMap(({ cell, path, column, unit }) => {
      const found = byId.get(cell.id);
      if (!found) return [];
      const { policy, entered, value, parts } = found;
      const control = sums[cell.id]?.control;
      return [
        {
          ...{ path, column, unit },
          policy: entered?.replaces && departs(found) ? ("own" as const) : policy.kind,
          value: openValue(value),
          ...(control && { control: { ...control, value: openValue(control.value) } }),
          parts: included.map((each, index) => ({
            unit: named(each),
            value: openValue(parts[index] ?? null),
          })),
        },
      ];
    }),
  };
}
