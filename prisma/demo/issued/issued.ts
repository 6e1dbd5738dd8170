import type { CountyForm } from "@/lib/core/editions/form";
import { type Prose, proseOf } from "@/lib/core/prose/prose";
import type { Front } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import type { AsIssued } from "@/lib/reports/types";

/**
 * A report that a real township issued before this system existed, entered as issued: chapters and figures
 * are those of the original, the prose is reworded.
 */
export type IssuedReport = {
  key: string;
  year: number;
  /** From the province down to the township. */
  lineage: readonly [IssuedUnit, IssuedUnit, IssuedUnit, IssuedUnit];
  form: CountyForm;
  asIssued: AsIssued;
  front: Front;
  chapters: Record<string, Prose>;
  figures: Record<string, Figure>;
  /**
   * The reason for accepting each finding, by rule code: an explanation for warnings, a waiver for errors.
   */
  reasons: Record<string, string>;
};

export type IssuedUnit = { code: string; name: string; organ: string };

/** Row id → figure as printed, for the single table of the 2014 edition. */
export function countFigures(figures: Record<string, number | string>): Record<string, Figure> {
  return Object.fromEntries(
    Object.entries(figures).map(([row, value]) => [`${row}:count`, { value: String(value) }]),
  );
}

/** Chapter id → lines, see `proseOf`. */
export function proseChapters(chapters: Record<string, string[]>): Record<string, Prose> {
  return Object.fromEntries(Object.entries(chapters).map(([id, lines]) => [id, proseOf(...lines)]));
}

export function unit(code: string, name: string, organ = `${name}人民政府`): IssuedUnit {
  return { code, name, organ };
}

export const shandong = unit("370000000000", "山东省");
export const zibo = unit("370300000000", "淄博市");
