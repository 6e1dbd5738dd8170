import type { OnePersonAllowance } from "@/lib/core/workflow/own-work";
import { type Db, db, type Tx } from "@/lib/platform/db";

/** Those of these units that a county allows to work with one person, by code. */
export async function listOnePersonAllowances(
  unitCodes: readonly string[],
  reader: Db | Tx = db,
): Promise<Map<string, OnePersonAllowance>> {
  const rows = await reader.onePersonAllowance.findMany({
    where: { unitCode: { in: [...unitCodes] } },
    select: { unitCode: true, reason: true, authorId: true },
  });
  return new Map(rows.map(({ unitCode, reason, authorId }) => [unitCode, { reason, allowedById: authorId }]));
}
