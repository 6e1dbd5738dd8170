/** The embedded database cannot be opened, with a Chinese message. */
export class ClosedSystem extends Error {}

/**
 * Opens what a command needs of the running product: the settings as at a start, and the PostgreSQL of
 * DATABASE_URL or, while the product is stopped, the embedded one of this clone. With `beside`, the embedded
 * one may be running: for commands that do not disturb it. Returns a function that closes it again.
 *
 * @throws {ClosedSystem} if the embedded database is in use or does not start
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
