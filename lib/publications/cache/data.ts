import { type Db, db } from "@/lib/platform/db";

let running: Promise<bigint> | null = null;
let next: Promise<bigint> | null = null;

/**
 * A number that grows with every change of anything public, whoever made it and on whatever server. It is at
 * least as new as the call: requests during a query wait for the next one, all together.
 */
export function findPublicRevision(): Promise<bigint> {
  if (!running) {
    running = revisionOf(db).finally(() => {
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

/** The revision at which a database is. */
export async function revisionOf(database: Db): Promise<bigint> {
  const { revision } = await database.publicRevision.findUniqueOrThrow({ where: { id: 1 } });
  return revision;
}
