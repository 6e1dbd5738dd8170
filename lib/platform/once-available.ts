import { setTimeout as sleep } from "node:timers/promises";
import { logger } from "./logger";
import { isOverload, isUnavailable } from "./overload";

/** The longest wait of a start for its database: 120 attempts, half a second apart. */
const ATTEMPTS = 120;
const PAUSE_MS = 500;

/**
 * The result of `ask`, which is asked again while the database cannot be reached. A server that starts while
 * its database restarts, too, would otherwise answer everything with an error until it is restarted by hand.
 *
 * @throws the error of `ask` if it is another one, or if there is no database after a minute
 */
export async function onceAvailable<Value>(ask: () => Promise<Value>, pauseMs = PAUSE_MS): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === ATTEMPTS || !(isUnavailable(error) || isOverload(error))) throw error;
      logger.warn({ attempt }, "the start waits for the database");
      await sleep(pauseMs);
    }
  }
}
