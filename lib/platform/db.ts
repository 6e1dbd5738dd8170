import { PrismaPg } from "@prisma/adapter-pg";
import { databaseEnv } from "./env";
import { type Prisma, PrismaClient } from "./prisma/client";

/** The database. */
export type Db = PrismaClient;

/** The database within one transaction. */
export type Tx = Prisma.TransactionClient;

/**
 * How long the database works or waits before it gives up, in milliseconds. Nobody looks at a page for
 * longer.
 */
const patience = {
  /** A connection of the pool, for a read. */
  connectionTimeoutMillis: 5_000,
  /** A row that somebody else is changing. */
  lock_timeout: 4_000,
  statement_timeout: 30_000,
  /** A transaction whose process stopped before its end. */
  idle_in_transaction_session_timeout: 60_000,
};

// The development server loads this module again at every change: it must not open a pool each time.
const kept = globalThis as { db?: Db };

/** Prisma, opened here and only here. It connects at the first query. */
export const db: Db = kept.db ?? open();

kept.db = db;

function open(): Db {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = databaseEnv();
  const adapter = new PrismaPg({ connectionString: DATABASE_URL, max: DATABASE_POOL_SIZE, ...patience });
  return new PrismaClient({ adapter });
}
