/**
 * Migrations without a download.
 *
 *   node --import tsx prisma/migrate.ts                 applies what is not yet applied to DATABASE_URL
 *   node --import tsx prisma/migrate.ts --diff <name>   writes the SQL from the migrations to schema.prisma
 *   node --import tsx prisma/migrate.ts --check         fails where schema.prisma and the migrations differ
 *
 * `prisma migrate deploy` does the same as the first where Prisma's engine binary can be had.
 */
import { startDatabase } from "../bin/postgres/database.mjs";
import { readMigrations, readSchema, writeMigration } from "./migration-files";
import { openSchemaEngine } from "./schema-engine";

const everything = { externalTables: [], externalEnums: [] };

async function apply(url: string): Promise<void> {
  const { engine, close } = await openSchemaEngine(url, readSchema());
  try {
    const migrationsList = readMigrations();
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything });
    for (const name of appliedMigrationNames) console.log(`applied ${name}`);
    if (appliedMigrationNames.length === 0) console.log("nothing to apply");
  } finally {
    await close();
  }
}

/** The SQL that migrates from the migrations to schema.prisma; "" if they agree. */
async function sqlOfDifference(): Promise<string> {
  const migrations = readMigrations();
  const first = migrations.migrationDirectories.length === 0;
  // The engine replays the earlier migrations in a shadow database: an empty server, never the user's.
  const database = await startDatabase({ throwaway: true });
  try {
    const { engine, close } = await openSchemaEngine(database.url, readSchema());
    const { stdout, exitCode } = await engine.diff({
      from: first ? { tag: "empty" } : { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: readSchema() }] },
      script: true,
      exitCode: true,
      filters: everything,
    });
    await close();
    return exitCode === 0 ? "" : (stdout ?? "");
  } finally {
    await database.stop();
  }
}

async function main([flag, name]: string[]): Promise<void> {
  if (flag === undefined) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: which database is to be migrated?");
    return apply(url);
  }
  if (flag === "--check") {
    const sql = await sqlOfDifference();
    if (sql) throw new Error(`schema.prisma is ahead of prisma/migrations:\n${sql}`);
    return console.log("schema.prisma and the migrations agree");
  }
  if (flag !== "--diff" || !name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error("usage: migrate.ts [--check | --diff <name in lower case, digits and _>]");
  }
  const sql = await sqlOfDifference();
  if (!sql) return console.log("nothing changed: no migration written");
  console.log(`wrote ${writeMigration(name, sql, new Date())}`);
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  // The engine leaves a ten-second timer running (its advisory lock timeout).
  .finally(() => process.exit());
