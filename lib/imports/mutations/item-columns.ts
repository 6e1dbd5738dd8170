import { refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { lineageOf } from "@/lib/units/data";
import type { PlacedFile } from "../types";

export const foreignUnit = refused("forbidden", "这个单位不在所选范围内，请重新选择单位。");

/** A placed file as the columns of its item. */
export function placedColumns({ unitCode, year, edition, title, stats, content }: PlacedFile) {
  // JSON has no “undefined”. Values of fields are validated by their own schemas when the file is accepted.
  return { unitCode, year, edition, title, stats, content: JSON.parse(JSON.stringify(content)) };
}

/** True if a unit, if known, belongs to the county. */
export async function isUnitOfCounty(tx: Tx, unitCode: string | null, countyCode: string): Promise<boolean> {
  return unitCode === null || (await lineageOf(unitCode, tx)).includes(countyCode);
}
