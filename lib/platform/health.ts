import { Pool } from "pg";
import { databaseEnv } from "./env";
import { logger } from "./logger";

const PATIENCE_MS = 2000;

const kept = globalThis as { healthPool?: Pool };

/**
 * A connection of its own: a health check is about the database, not about the queue for the connections of
 * the pool.
 */
function healthPool(): Pool {
  kept.healthPool ??= open();
  return kept.healthPool;
}

function open(): Pool {
  const { DATABASE_URL } = databaseEnv();
  const pool = new Pool({
    connectionString: DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  // A connection that ends while nobody uses it is opened again at the next question.
  pool.on("error", () => undefined);
  return pool;
}

/** Whether the database answers, within two seconds for a connection and two for the answer. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await healthPool().query("SELECT 1");
    return true;
  } catch (error) {
    logger.error({ error: String(error) }, "health: no answer from the database");
    return false;
  }
}
