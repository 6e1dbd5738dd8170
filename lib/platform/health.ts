import { db } from "./db";
import { logger } from "./logger";

const PATIENCE_MS = 2000;

/** Whether the database answers, within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the database did not answer in time")), PATIENCE_MS);
  });
  try {
    await Promise.race([db.$queryRaw`SELECT 1`, tooLate]);
    return true;
  } catch (error) {
    logger.error({ error: String(error) }, "health: no answer from the database");
    return false;
  } finally {
    clearTimeout(timer);
  }
}
