import { Client } from "pg";
import { db } from "../db";

/** A copy of the test file's database as it is now: a replica that follows nothing by itself. */
export async function copyDatabase(): Promise<{
  url: string;
  ask(sql: string): Promise<void>;
  drop(): Promise<void>;
}> {
  const own = new URL(process.env.DATABASE_URL ?? "");
  const name = `${own.pathname.slice(1)}_copy`;
  const at = (database: string) => {
    const url = new URL(own);
    url.pathname = `/${database}`;
    return url.href;
  };
  // A template must have no other connection while it is copied.
  await db.$disconnect();
  const drop = () => run(at("postgres"), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await drop();
  await run(at("postgres"), `CREATE DATABASE "${name}" TEMPLATE "${own.pathname.slice(1)}"`);
  return { url: at(name), ask: (sql) => run(at(name), sql), drop };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  // A broken connection fails the query that uses it; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
