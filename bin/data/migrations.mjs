import { readdirSync } from "node:fs";
import { inRoot } from "../paths.mjs";
import { query } from "../postgres/query.mjs";
import { Failure } from "../process/failure.mjs";
import { runNode } from "../process/run-node.mjs";
import { grantServing } from "./serving-role.mjs";

/**
 * Applies the migrations that the database does not have yet; asks with one query before loading the engine.
 */
export async function ensureMigrations(url, say) {
  const result = await ensureTables(url, say);
  await ensureQueue(url);
  return result;
}

/**
 * The same as the owner of the database, if the settings name one apart from the user that serves; that user
 * then gets the rights to serve.
 */
export async function ensureMigrationsAsOwner(url, say) {
  const owner = process.env.MIGRATION_DATABASE_URL;
  if (!owner) return ensureMigrations(url, say);
  const result = await ensureMigrations(owner, say);
  await grantServing(owner, decodeURIComponent(new URL(url).username));
  return result;
}

/**
 * Creates the tables of graphile-worker in a separate schema; a newer version of its worker migrates them
 * itself.
 */
async function ensureQueue(url) {
  const isThere = await query(url, async (client) => {
    const { rows } = await client.query(
      "SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS known",
    );
    return rows[0].known;
  });
  if (isThere) return;
  const { runMigrations, Logger } = await import("graphile-worker");
  try {
    await runMigrations({ connectionString: url, logger: new Logger(() => () => undefined) });
  } catch (error) {
    throw new Failure(
      `后台任务的表没有建成：${error.message}`,
      "请让数据库管理员允许这个用户新建 schema：GRANT CREATE ON DATABASE 库名 TO 用户名;",
    );
  }
}

async function ensureTables(url, say) {
  const wanted = readdirSync(inRoot("prisma", "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const applied = await appliedMigrations(url);
  const missing = wanted.filter((name) => !applied.includes(name));
  if (missing.length === 0) return ["已是最新"];
  await demandOwner(url, applied);
  say(`执行 ${missing.length} 项`);
  await runNode(["--import", "tsx", inRoot("prisma", "migrate.ts")], {
    env: { ...process.env, DATABASE_URL: url },
    what: "数据库结构更新失败：",
  });
  return [`已执行 ${missing.length} 项`];
}

/** @throws {Failure} if another user owns the tables, whom this one cannot stand in for */
async function demandOwner(url, applied) {
  if (applied.length === 0) return;
  const mayAlter = await query(url, async (client) => {
    const { rows } = await client.query(
      "SELECT pg_has_role(relowner, 'USAGE') AS owns FROM pg_class WHERE oid = to_regclass('_prisma_migrations')",
    );
    return rows[0].owns;
  });
  if (mayAlter) return;
  throw new Failure(
    "数据库结构要更新，而 DATABASE_URL 的用户不是库的所有者。",
    "请用库的所有者执行：MIGRATION_DATABASE_URL=postgresql://所有者:密码@主机/库名 npm run -s report -- migrate --for 服务用户，再启动。",
  );
}

async function appliedMigrations(url) {
  return query(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known");
    if (!rows[0].known) return [];
    const found = await client.query(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return found.rows.map((row) => row.migration_name);
  });
}
