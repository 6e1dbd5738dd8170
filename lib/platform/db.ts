import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { databaseEnv } from "./env";
import { Prisma, PrismaClient } from "./prisma/client";

export type Db = PrismaClient;

/** The database within one transaction. */
export type Tx = Prisma.TransactionClient;

/** Database timeouts, in milliseconds. No user waits longer for a page. */
const patience = (times: number) => ({
  /** For getting a connection from the pool. */
  connectionTimeoutMillis: 5_000 * times,
  /** For a row locked by another transaction. */
  lock_timeout: 4_000 * times,
  statement_timeout: 30_000 * times,
  /** For a transaction whose process has stopped. */
  idle_in_transaction_session_timeout: 60_000,
});

// The development server reloads this module on every change: it must not open another pool each time.
const shared = globalThis as { db?: Db };

/** The Prisma client of the primary. It connects on the first query. */
export const db: Db = shared.db ?? openDb(databaseEnv().DATABASE_URL);

shared.db = db;

/** A client of this database; elsewhere than here and in the module of the replica, `db` is used. */
export function openDb(url: string): Db {
  const { DATABASE_POOL_SIZE, DATABASE_PATIENCE } = databaseEnv();
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: DATABASE_POOL_SIZE,
      // A transaction may ask for several things at once, and Prisma does for each relation that it includes:
      // they are sent in their order, instead of waiting in a queue that the driver is about to lose.
      pipeline: true,
      ...patience(DATABASE_PATIENCE),
    },
    isPooled(url) ? {} : { statementNameGenerator: nameOf },
  );
  return new PrismaClient({ adapter });
}

/**
 * Begins the SQL of statements that every save or request runs: PostgreSQL parses and plans them once for
 * each connection. Only for those that find rows by a key: other plans depend on what is asked for.
 */
export const prepared = Prisma.raw("/* prepared */");

/** The name of a prepared statement; without one it is planned anew. */
function nameOf({ sql }: { sql: string }): string {
  if (!sql.trimStart().startsWith(prepared.sql)) return "";
  const known = names.get(sql) ?? `nianbao_${createHash("sha256").update(sql).digest("hex").slice(0, 24)}`;
  names.set(sql, known);
  return known;
}

const names = new Map<string, string>();

/** True for a pooler in transaction mode without prepared statements: the parameter is that of Prisma. */
function isPooled(url: string): boolean {
  return new URL(url).searchParams.get("pgbouncer") === "true";
}
