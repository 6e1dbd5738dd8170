import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { logger } from "@/lib/platform/logger";
import type { IntegrityFault } from "./altered";

/** Keeps for the administrator that a publication is altered, and writes it to the log; once, until it is whole again. */
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

/** A publication was found whole: what was reported of it is over. */
export async function forgetFault(publicationId: string): Promise<void> {
  await db.integrityFault.deleteMany({ where: { publicationId } });
}
