import { alteredWords } from "@/lib/core/season/message-words";
import { tellAdministrators } from "@/lib/messages/mutations/tell-administrators";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { logger } from "@/lib/platform/logger";
import { transact } from "@/lib/platform/transaction";
import { namesSchema, unitNameOf } from "../schema";
import type { IntegrityFault } from "./altered";

/**
 * Stores that a publication is altered, logs it and tells the administrators; once, until it is intact again.
 */
export async function keepFault(publicationId: string, what: IntegrityFault): Promise<void> {
  await transact(async (tx) => {
    const foundAt = now();
    const { count } = await tx.integrityFault.createMany({
      data: [{ publicationId, what, foundAt }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const publication = await tx.publication.findUnique({
      where: { id: publicationId },
      select: { unitCode: true, year: true, number: true, names: true },
    });
    logger.error({ publicationId, what, ...publication }, "a publication is not what was published");
    if (!publication) return;
    const { names, unitCode, year, number } = publication;
    const named = namesSchema.safeParse(names);
    await tellAdministrators(tx, {
      key: `altered-${publicationId}-${what}-${foundAt.getTime()}`,
      text: alteredWords(named.success ? unitNameOf(named.data) : unitCode, year, number),
    });
  });
}

/** Removes the reports on publications that were found intact. */
export async function forgetFaults(publicationIds: readonly string[]): Promise<void> {
  await db.integrityFault.deleteMany({ where: { publicationId: { in: [...publicationIds] } } });
}
