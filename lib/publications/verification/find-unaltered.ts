import { findEverPublished } from "../data";
import { AlteredPublication } from "../integrity/altered";
import type { PublishedReport } from "../types";

/**
 * A published version, including one taken down; null if what is stored is no longer what was published, with
 * which nothing can agree.
 */
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
