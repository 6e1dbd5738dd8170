import { refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { lineageOf } from "@/lib/units/data";
import type { PlacedFile } from "../types";

export const foreignUnit = refused("forbidden", "这个单位不在本县范围内，请重新选择单位。");

/** A placed file as the columns of its item. */
export function placedColumns({ unitCode, year, edition, title, stats, content }: PlacedFile) {
  // JSON knows no “undefined”, and the values of the fields are read by their own schemas when they are
  // accepted.
  return { unitCode, year, edition, title, stats, content: JSON.parse(JSON.stringify(content)) };
}

/** Whether a unit, where one is known, lies in the county. */
export async function isUnitOfCounty(tx: Tx, unitCode: string | null, countyCode: string): Promise<boolean> {
  return unitCode === null || (await lineageOf(unitCode, tx)).includes(countyCode);
}
