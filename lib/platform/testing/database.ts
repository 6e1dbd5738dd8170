import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll } from "vitest";

/**
 * Gives the test file its own PostgreSQL database: a clone of the migrated, empty one in DATABASE_URL;
 * DATABASE_URL is changed to the clone before the file imports anything. Dropped after the file's tests.
 */
const template = new URL(requiredUrl());

// The test files of one worker share loaded modules, including the client: each file's database has the same
// name.
const shared = globalThis as { testDatabase?: string };
shared.testDatabase ??= `test_${randomUUID().replaceAll("-", "")}`;
const name = shared.testDatabase;

// A file that failed to load leaves its database behind.
await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await onServer(`CREATE DATABASE ${name} TEMPLATE "${template.pathname.slice(1)}"`);
process.env.DATABASE_URL = urlOf(name);
process.env.NEXTAUTH_SECRET ??= "only-for-tests-only-for-tests-only";

// The driver is about to lose the queue of a connection that is asked for several things at once: what relies
// on it fails here.
const watched = globalThis as { watchesQueue?: true };
if (!watched.watchesQueue) {
  watched.watchesQueue = true;
  process.on("warning", (warning) => {
    if (warning.message.includes("client is already executing a query")) throw warning;
  });
}

afterAll(async () => {
  const { db } = await import("../db");
  await db.$disconnect();
  process.env.DATABASE_URL = template.href;
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

function requiredUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("integration tests need DATABASE_URL: run them by `npm test -- integration`");
  return url;
}

function urlOf(database: string): string {
  const url = new URL(template);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs in the maintenance database: a template must have no other connection while it is cloned. */
async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: urlOf("postgres") });
  // A broken connection fails the query that uses it; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
