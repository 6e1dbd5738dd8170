import { PrismaPg } from "@prisma/adapter-pg";
import { databaseEnv } from "./env";
import { type Prisma, PrismaClient } from "./prisma/client";

/** The database. */
export type Db = PrismaClient;

/** The database within one transaction. */
export type Tx = Prisma.TransactionClient;

// The development server loads this module anew at every change: it must not open a pool each time.
const kept = globalThis as { db?: Db };

/** Prisma, opened here and only here. It connects at the first query. */
export const db: Db = kept.db ?? open();

kept.db = db;

function open(): Db {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = databaseEnv();
  const adapter = new PrismaPg({ connectionString: DATABASE_URL, max: DATABASE_POOL_SIZE });
  return new PrismaClient({ adapter });
}
