import type { SupplementRow, SupplementSum } from "@/lib/core/season/supplement";

/**
 * What a unit is asked besides its report of a year, with its answers so far; `value` is null where there is
 * none.
 */
export type UnitSupplement = {
  unit: { code: string; name: string };
  year: number;
  rows: (SupplementRow & { value: number | null })[];
  mayWrite: boolean;
};

/** The same of a county's units, added up. */
export type CountySupplement = {
  county: { code: string; name: string };
  year: number;
  sums: SupplementSum[];
};
