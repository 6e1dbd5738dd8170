import type { CountyRollUp, RolledUnit } from "../types";

/**
 * The part of a roll-up that this bar shows: the whole one would send every cell with its parts to the
 * browser.
 */
export type SummedUnits = Pick<CountyRollUp, "county" | "year"> & {
  included: number;
  /** Names of the units that are not counted yet. */
  missing: readonly string[];
  offices: readonly RolledUnit[];
};

export function summedUnits({ county, year, included, missing, listed }: CountyRollUp): SummedUnits {
  return {
    ...{ county, year, included: included.length, missing: missing.map(({ name }) => name) },
    offices: [...included, ...missing, ...listed].filter(({ kind }) => kind === "office"),
  };
}
