import type { SupplementRow, SupplementSum } from "@/lib/core/season/supplement";

/** A unit's supplementary questions for a year with its answers so far; `value` is null without an answer. */
export type UnitSupplement = {
  unit: { code: string; name: string };
  year: number;
  rows: (SupplementRow & { value: number | null })[];
  mayWrite: boolean;
};

/** The same for all units of a county, added up. */
export type CountySupplement = {
  county: { code: string; name: string };
  year: number;
  sums: SupplementSum[];
};
