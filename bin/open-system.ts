/** The embedded database cannot be opened, with a Chinese message. */
export class ClosedSystem extends Error {}

/**
 * Opens what a command needs of the running product: settings as the start has them, and the PostgreSQL that
 * DATABASE_URL names, or the embedded one of this clone while the product is stopped; `beside` it where the
 * command disturbs nobody. Answers what closes it again.
 *
 * @throws {ClosedSystem} where the embedded database is in use or does not start
 */
export async function openSystem({ beside = false } = {}): Promise<() => Promise<void>> {
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });
  const { loadEnvFiles, usesExternalDatabase } = await import("./serve/environment.mjs");
  loadEnvFiles();
  const stop =
    usesExternalDatabase() || (beside && (await joinEmbedded())) ? async () => {} : await startEmbedded();
  return async () => {
    const { db } = await import("@/lib/platform/db");
    await db.$disconnect();
    await stop();
  };
}

/** Whether the embedded database is running already; then it is the one that is opened. */
async function joinEmbedded(): Promise<boolean> {
  const { runningDatabase } = await import("./postgres/database.mjs");
  const { readSecrets } = await import("./postgres/secrets.mjs");
  const running = runningDatabase();
  if (!running) return false;
  process.env.DATABASE_URL = running.url;
  process.env.NEXTAUTH_SECRET ||= readSecrets(running.home).secret;
  return true;
}

async function startEmbedded(): Promise<() => Promise<void>> {
  const { Failure } = await import("./process/failure.mjs");
  const { takeClone } = await import("./process/instance.mjs");
  const { startDatabase } = await import("./postgres/database.mjs");
  const { ensureMigrations } = await import("./data/migrations.mjs");
  const { readSecrets } = await import("./postgres/secrets.mjs");
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
