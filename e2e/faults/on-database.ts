import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Queries the database, with retries if it was just killed. */
export async function onDatabase<Value>(
  url: string,
  ask: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return await ask(client);
    } catch (error) {
      if (attempt === 30) throw error;
      await sleep(500);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
