import { findEverPublished } from "../data";
import { AlteredPublication } from "../integrity/altered";
import type { PublishedReport } from "../types";

/** A published version, also one that was taken down; null also where what is stored is no longer what was published: nothing agrees with that. */
export async function findUnaltered(
  unitCode: string,
  year: number,
  number: number,
): Promise<PublishedReport | null> {
  try {
    return await findEverPublished(unitCode, year, number);
  } catch (error) {
    if (error instanceof AlteredPublication) return null;
    throw error;
  }
}
