import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";

const folder = join(import.meta.dirname, "migrations");

/** The text of schema.prisma. */
export function readSchema(): string {
  return readFileSync(join(import.meta.dirname, "schema.prisma"), "utf8");
}

/** prisma/migrations in the format of the schema engine: oldest first, each with its SQL. */
export function readMigrations(): MigrationList {
  const lock = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lock) ? readFileSync(lock, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: namesOfMigrations().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** Writes `prisma/migrations/<UTC time>_<name>/migration.sql` and returns its path. */
export function writeMigration(name: string, sql: string, at: Date): string {
  const stamp = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = join(folder, `${stamp}_${name}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(join(directory, "migration.sql"), sql);
  return join(directory, "migration.sql");
}

function namesOfMigrations(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
