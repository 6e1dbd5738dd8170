import { db } from "@/lib/platform/db";
import type { ReindexOptions } from "@/lib/platform/each-batch";

/**
 * Counts anew what every province, city and county has of each year. The database keeps the counts itself, so
 * that nothing is ever `missing`. Returns the number of areas with counts.
 */
export async function reindexAreas({ missing = false }: ReindexOptions = {}): Promise<number> {
  if (missing) return 0;
  await db.$executeRaw`SELECT count_all_areas()`;
  const areas = await db.areaYear.groupBy({ by: ["areaCode"] });
  return areas.length;
}
