export const busyDigest = "BUSY";

/** Too many requests compete for a resource: this one is rejected with a retry instead of queued. */
export class Overloaded extends Error {
  /** Next.js passes it to the page that is shown instead: its text says what to do. */
  readonly digest = busyDigest;
  constructor() {
    super("too many transactions wait for the database");
  }
}

/** The Retry-After of rejected requests, in seconds. */
export const RETRY_AFTER_S = 5;

/** Timeouts for a connection, a lock or a statement (SQLSTATE), or for starting a Prisma transaction. */
const overloads = ["P2024", "P2028", "55P03", "57014", "53300"];

/** What the pool says if no connection became free in time, and if a new one did not open in time. */
const noConnection = [
  "timeout exceeded when trying to connect",
  "terminated due to connection timeout",
  "timeout expired",
];

/** True if an error was caused by overload: a retry a few seconds later may succeed. */
export function isOverload(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      cause instanceof Overloaded ||
      overloads.includes(codeOf(cause)) ||
      noConnection.some((words) => textOf(cause).includes(words)),
  );
}

/** A primary that ends, starts or has become a replica (SQLSTATE); what Prisma says of its connection. */
const absences = ["57P01", "57P02", "57P03", "25006", "08006", "08003", "P1001", "P1008", "P1017", "EPIPE"];

/** What Prisma's driver makes of errors of sockets. */
const brokenSockets = ["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout"];

/** What the pool says of a connection that ended during a query or before it. */
const ended = [
  "Connection terminated",
  "connection error and is not queryable",
  "closed and is not queryable",
];

/**
 * True if there was no database that accepts this: it restarts, or another node becomes the primary. A retry
 * half a minute later may succeed.
 */
export function isUnavailable(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      absences.includes(codeOf(cause)) ||
      brokenSockets.includes(String(cause.kind)) ||
      ended.some((words) => textOf(cause).includes(words)),
  );
}

/** True if the database has no disk space left (53100): stored data can still be read. */
export function isDiskFull(error: unknown): boolean {
  return causesOf(error).some(
    (cause) => codeOf(cause) === "53100" || textOf(cause).includes("No space left on device"),
  );
}

type Cause = {
  code?: unknown;
  kind?: unknown;
  originalCode?: unknown;
  message?: unknown;
  originalMessage?: unknown;
};

/** An error and its causes: Prisma wraps the driver's error in one of two properties. */
function causesOf(error: unknown, depth = 5): Cause[] {
  if (typeof error !== "object" || error === null || depth === 0) return [];
  const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
  return [error, ...causesOf(cause, depth - 1), ...causesOf(meta?.driverAdapterError, depth - 1)];
}

const codeOf = ({ code, originalCode }: Cause): string => String(originalCode ?? code ?? "");

const textOf = ({ message, originalMessage }: Cause): string => String(originalMessage ?? message ?? "");
