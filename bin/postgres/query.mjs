import { Failure } from "../process/failure.mjs";

/** Runs a query on a separate connection. @throws {Failure} if the database cannot be reached */
export async function query(url, ask) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { host } = new URL(url);
    throw new Failure(
      `连不上数据库 ${host}：${error.message || error.code}`,
      "请检查 DATABASE_URL 和数据库是否在运行。",
    );
  }
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
