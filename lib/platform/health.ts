import { Pool } from "pg";
import { databaseEnv } from "./env";
import { logger } from "./logger";

const PATIENCE_MS = 2000;

const shared = globalThis as { healthPool?: Pool };

/** A separate connection: a health check tests the database, not the queue for the pool. */
function healthPool(): Pool {
  shared.healthPool ??= open();
  return shared.healthPool;
}

function open(): Pool {
  const { DATABASE_URL } = databaseEnv();
  const pool = new Pool({
    connectionString: DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  // An idle connection that breaks is reopened at the next check.
  pool.on("error", () => undefined);
  return pool;
}

/** True if the database responds, within two seconds for the connection and two for the query. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await healthPool().query("SELECT 1");
    return true;
  } catch (error) {
    logger.error({ error: String(error) }, "health: no answer from the database");
    return false;
  }
}
