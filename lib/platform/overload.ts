/** Too many requests wait for the same: this one is asked to try again, instead of waiting too. */
export class Overloaded extends Error {
  constructor() {
    super("too many transactions wait for the database");
  }
}

/** After how many seconds the one who was turned away may try again. */
export const RETRY_AFTER_S = 5;

/** Waited too long for a connection, a lock or an answer (SQLSTATE), or for Prisma to begin. */
const overloads = ["P2024", "P2028", "55P03", "57014", "53300"];

const NO_CONNECTION = "timeout exceeded when trying to connect";

/** Whether something failed because too much is going on: it may well succeed a few seconds later. */
export function isOverload(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      cause instanceof Overloaded ||
      overloads.includes(codeOf(cause)) ||
      textOf(cause).includes(NO_CONNECTION),
  );
}

/** Whether the database has no room left to write (53100): what is stored can still be read. */
export function isDiskFull(error: unknown): boolean {
  return causesOf(error).some(
    (cause) => codeOf(cause) === "53100" || textOf(cause).includes("No space left on device"),
  );
}

type Cause = { code?: unknown; originalCode?: unknown; message?: unknown; originalMessage?: unknown };

/** An error and what it was made from: Prisma wraps the driver's, and keeps it in one of two places. */
function causesOf(error: unknown, depth = 5): Cause[] {
  if (typeof error !== "object" || error === null || depth === 0) return [];
  const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
  return [error, ...causesOf(cause, depth - 1), ...causesOf(meta?.driverAdapterError, depth - 1)];
}

const codeOf = ({ code, originalCode }: Cause): string => String(originalCode ?? code ?? "");

const textOf = ({ message, originalMessage }: Cause): string => String(originalMessage ?? message ?? "");
