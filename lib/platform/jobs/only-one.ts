import { Client } from "pg";
import { databaseEnv } from "../env";

/**
 * Runs `body` unless another server runs it: the one that holds the advisory lock of that number. The lock
 * has a connection of its own, and goes with it, however the process ends. Answers null where another server
 * runs it.
 */
export async function onlyOne<Value>(lock: number, body: () => Promise<Value>): Promise<Value | null> {
  const client = new Client({ connectionString: databaseEnv().DATABASE_URL, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while the work goes on gives the lock back; the work is such that two may do it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [lock]);
    return rows[0]?.held ? await body() : null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
