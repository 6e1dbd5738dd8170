import { PrismaPg } from "@prisma/adapter-pg";
import { databaseEnv } from "./env";
import { type Prisma, PrismaClient } from "./prisma/client";

export type Db = PrismaClient;

/** The database within one transaction. */
export type Tx = Prisma.TransactionClient;

/** Database timeouts, in milliseconds. No user waits longer for a page. */
const patience = {
  /** For getting a connection from the pool. */
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  /** For a transaction whose process has stopped. */
  idle_in_transaction_session_timeout: 60_000,
};

// The development server reloads this module on every change: it must not open another pool each time.
const kept = globalThis as { db?: Db };

/** The only Prisma client. It connects on the first query. */
export const db: Db = kept.db ?? open();

kept.db = db;

function open(): Db {
  const { DATABASE_URL, DATABASE_POOL_SIZE, DATABASE_LOCK_MS } = databaseEnv();
  const adapter = new PrismaPg({
    ...{ connectionString: DATABASE_URL, max: DATABASE_POOL_SIZE, lock_timeout: DATABASE_LOCK_MS },
    ...patience,
  });
  return new PrismaClient({ adapter });
}
