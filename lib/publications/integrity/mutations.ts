import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { logger } from "@/lib/platform/logger";
import type { IntegrityFault } from "./altered";

/** Stores that a publication is altered and logs it; once, until it is intact again. */
export async function keepFault(
  publicationId: string,
  what: IntegrityFault,
  publication: object,
): Promise<void> {
  const { count } = await db.integrityFault.createMany({
    data: [{ publicationId, what, foundAt: now() }],
    skipDuplicates: true,
  });
  if (count > 0)
    logger.error({ publicationId, what, ...publication }, "a publication is not what was published");
}

/** Removes the reports on publications that were found intact. */
export async function forgetFaults(publicationIds: readonly string[]): Promise<void> {
  await db.integrityFault.deleteMany({ where: { publicationId: { in: [...publicationIds] } } });
}
