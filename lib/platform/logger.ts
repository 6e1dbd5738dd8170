import { pino } from "pino";

/** One JSON line for each event on stdout. What a person typed, and every secret, stays out of it. */
export const logger = pino({
  level: process.env.LOG_LEVEL || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "*.password", "token", "*.token", "secret", "*.secret"],
});
