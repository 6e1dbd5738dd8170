import {
  ensureDemonstration,
  isLoaded,
  linesOfAccounts,
  wantsDemonstration,
} from "../data/demonstration.mjs";
import { ensureIndexes } from "../data/indexes.mjs";
import { ensureMigrationsAsOwner } from "../data/migrations.mjs";
import { ensureRecord } from "../data/record.mjs";
import { ensureDependencies } from "../install/dependencies.mjs";
import { ensureClient } from "../install/prisma-client.mjs";
import { startDatabase } from "../postgres/database.mjs";
import { Failure } from "../process/failure.mjs";
import { takeClone } from "../process/instance.mjs";
import { chosenPort } from "../process/port.mjs";
import { step } from "../process/progress.mjs";
import { atEnd } from "../process/shutdown.mjs";
import { checkDatabase, checkSecret, loadEnvFiles, usesExternalDatabase } from "./environment.mjs";

/** Prepares everything that the application needs before it is built and served. */
export async function prepare() {
  loadEnvFiles();
  checkDatabase();
  checkSecret();
  const port = await claim();
  await step("依赖", ensureDependencies);
  // Imported here: it needs packages.
  const { checkSettings } = await import("./settings.mjs");
  await step("设置", () => checkSettings());
  await step("数据库客户端", ensureClient);
  const database = await step("数据库", openDatabase);
  await step("数据库结构", (say) => ensureMigrationsAsOwner(database.url, say));
  if (wantsDemonstration(usesExternalDatabase())) {
    await step("演示数据", (say) => ensureDemonstration(database.url, say));
  }
  await step("办理记录", (say) => ensureRecord(database.url, say));
  await step("索引", (say) => ensureIndexes(database.url, say));
  return { port, database };
}

/**
 * The clone is checked before the port: if another start of this clone has the port, that is the message to
 * show.
 */
async function claim() {
  atEnd(await takeClone(Number(process.env.PORT) || 3000));
  return chosenPort();
}

async function openDatabase(say) {
  if (usesExternalDatabase()) {
    const url = process.env.DATABASE_URL;
    if (!URL.canParse(url) || !/^postgres(ql)?:/.test(url)) {
      throw new Failure("DATABASE_URL 不是 PostgreSQL 地址。", "格式：postgresql://用户:密码@主机:5432/库名");
    }
    return [`使用 DATABASE_URL（${new URL(url).host}）`, { url }];
  }
  say("启动");
  const database = await startDatabase();
  return [`内置 PostgreSQL 已启动，数据在 ${database.home}`, database];
}

/** The last lines of a start: the URL and the accounts. */
export async function welcome(port, database) {
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  console.log(`\n阳光年报已启动：${address}\n按 Ctrl-C 停止。`);
  if (!(await isLoaded(database.url))) return;
  console.log("\n演示账号：");
  for (const line of await linesOfAccounts()) console.log(`  ${line}`);
}
