import { Client } from "pg";
import { databaseEnv } from "../env";

/**
 * Runs `body` unless another server is running it, guarded by the advisory lock with that number. The lock
 * has its own connection and is released with it, however the process ends. Returns null if another server
 * holds it.
 */
export async function onlyOne<Value>(lock: number, body: () => Promise<Value>): Promise<Value | null> {
  const client = new Client({ connectionString: databaseEnv().DATABASE_URL, connectionTimeoutMillis: 5_000 });
  // A broken connection releases the lock while the work continues; such work must tolerate running twice.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [lock]);
    return rows[0]?.held ? await body() : null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
