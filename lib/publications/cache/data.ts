import { db } from "@/lib/platform/db";

let running: Promise<bigint> | null = null;
let next: Promise<bigint> | null = null;

/**
 * A number that grows with every change of anything public, whoever made it and on whatever server. It is at
 * least as new as the call: requests during a query wait for the next one, all together.
 */
export function findPublicRevision(): Promise<bigint> {
  if (!running) {
    running = readRevision().finally(() => {
      running = null;
    });
    return running;
  }
  next ??= running
    .catch(() => undefined)
    .then(() => {
      next = null;
      return findPublicRevision();
    });
  return next;
}

async function readRevision(): Promise<bigint> {
  const { revision } = await db.publicRevision.findUniqueOrThrow({ where: { id: 1 } });
  return revision;
}
