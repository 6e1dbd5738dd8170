import { pino } from "pino";
import { logLevel } from "./env";

/** Logs one JSON line per event to stdout. User input and secrets are never logged. */
export const logger = pino({
  level: logLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "*.password", "token", "*.token", "secret", "*.secret"],
});
