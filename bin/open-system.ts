/** The embedded database cannot be opened, with a Chinese message. */
export class ClosedSystem extends Error {}

/**
 * Opens what a command needs of the running product: the settings as at a start, and the PostgreSQL of
 * DATABASE_URL or, while the product is stopped, the embedded one of this clone. With `beside`, the embedded
 * one may be running: for commands that do not disturb it. With `fresh`, an embedded one that is not there is
 * made: for a restore. Any other command would work on an empty one, and a backup of it looks like a backup.
 * Returns a function that closes it again.
 *
 * @throws {ClosedSystem} if the embedded database is in use, does not start, or is not there
 */
export async function openSystem({ beside = false, fresh = false } = {}): Promise<() => Promise<void>> {
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });
  const { loadEnvFiles, usesExternalDatabase } = await import("./serve/environment.mjs");
  loadEnvFiles();
  const stop =
    usesExternalDatabase() || (beside && (await joinEmbedded()))
      ? async () => {}
      : await startEmbedded(fresh);
  return async () => {
    const { db } = await import("@/lib/platform/db");
    await db.$disconnect();
    await stop();
  };
}

/** Connects to the embedded database if it is running already. Returns whether it is. */
async function joinEmbedded(): Promise<boolean> {
  const { runningDatabase } = await import("./postgres/database.mjs");
  const { readSecrets } = await import("./postgres/secrets.mjs");
  const running = runningDatabase();
  if (!running) return false;
  process.env.DATABASE_URL = running.url;
  process.env.NEXTAUTH_SECRET ||= readSecrets(running.home).secret;
  return true;
}

async function startEmbedded(fresh: boolean): Promise<() => Promise<void>> {
  const { Failure } = await import("./process/failure.mjs");
  const { takeClone } = await import("./process/instance.mjs");
  const { isInitialised, startDatabase } = await import("./postgres/database.mjs");
  const { ensureMigrations } = await import("./data/migrations.mjs");
  const { readSecrets } = await import("./postgres/secrets.mjs");
  if (!fresh && !isInitialised())
    throw new ClosedSystem(
      "没有设置 DATABASE_URL，这个目录里也没有自带的数据库。请到程序目录里执行，并在那里的 .env 或环境变量里设好 DATABASE_URL。",
    );
  try {
    const giveBack = await takeClone(0);
    const database = await startDatabase();
    await ensureMigrations(database.url, () => {});
    process.env.DATABASE_URL = database.url;
    process.env.NEXTAUTH_SECRET ||= readSecrets(database.home).secret;
    return async () => {
      await database.stop();
      giveBack();
    };
  } catch (error) {
    if (error instanceof Failure) throw new ClosedSystem(error.message);
    throw error;
  }
}
