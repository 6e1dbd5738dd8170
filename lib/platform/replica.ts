import { AsyncLocalStorage } from "node:async_hooks";
import { type Db, db, openDb } from "./db";
import { databaseEnv } from "./env";

const shared = globalThis as { replica?: Db };
const chosen = new AsyncLocalStorage<Db>();

/** A node that follows the primary (DATABASE_READ_URL), for reads of what is public; null if none is set. */
export function replica(): Db | null {
  const { DATABASE_READ_URL } = databaseEnv();
  if (!DATABASE_READ_URL) return null;
  shared.replica ??= openDb(DATABASE_READ_URL);
  return shared.replica;
}

/**
 * The database of a read that may run on the replica: the one given to `readFrom`, elsewhere the primary.
 * Writes, and reads that a write depends on, always use `db`.
 */
export const readDb = (): Db => chosen.getStore() ?? db;

/** Runs `read`, in which `readDb` is this database. */
export function readFrom<Value>(database: Db, read: () => Promise<Value>): Promise<Value> {
  return chosen.run(database, read);
}
