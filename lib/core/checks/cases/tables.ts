import type { CheckCase } from "./case";

/** Figures against figures: totals, balances, bounds, blanks. */
export const tables: readonly CheckCase[] = [{ name: "各项均为零", report: { year: 2025 }, finds: [] }];
