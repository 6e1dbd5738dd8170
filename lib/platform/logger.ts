import { pino } from "pino";
import { logLevel } from "./env";

/** One JSON line for each event on stdout. What a person typed, and every secret, stays out of it. */
export const logger = pino({
  level: logLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "*.password", "token", "*.token", "secret", "*.secret"],
});
