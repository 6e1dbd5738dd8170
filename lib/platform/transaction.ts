import { Semaphore, withTimeout } from "async-mutex";
import type { Result } from "@/lib/core/refusal";
import { db, type Tx } from "./db";
import { databaseEnv } from "./env";
import { Overloaded } from "./overload";

/** Maximum time in the queue for a transaction, in milliseconds. */
const PATIENCE_MS = 3_000;

/**
 * Maximum duration of a transaction, in milliseconds: an office computer under load needs several times as
 * long as a server.
 */
export const TRANSACTION_MS = 10_000;

/** Maximum time until a transaction has its connection, in milliseconds. */
const CONNECTION_MS = 2_000;

/**
 * The share of the connections available to transactions: those waiting for row locks must leave some to
 * readers.
 */
const WRITERS = 0.7;

const shared = globalThis as { turns?: ReturnType<typeof openTurns> };

/** Created at the first transaction: the settings may be missing when the module is loaded. */
const turns = () => (shared.turns ??= openTurns());

function openTurns() {
  const { DATABASE_POOL_SIZE, DATABASE_PATIENCE: times } = databaseEnv();
  const places = new Semaphore(Math.max(1, Math.floor(DATABASE_POOL_SIZE * WRITERS)));
  return { places: withTimeout(places, PATIENCE_MS * times, new Overloaded()), times };
}

/**
 * Runs `body` in a transaction, with a limit on concurrent ones. @throws {Overloaded} after three seconds in
 * the queue
 */
export function transact<Value>(
  body: (tx: Tx) => Promise<Value>,
  { timeout = TRANSACTION_MS }: { timeout?: number } = {},
): Promise<Value> {
  const { places, times } = turns();
  const options = { timeout: timeout * times, maxWait: CONNECTION_MS * times };
  return places.runExclusive(() => db.$transaction(body, options));
}

/**
 * Runs a mutation in one transaction. A refusal rolls back everything written before it. `timeout` is in
 * milliseconds, from the first statement to the commit.
 */
export async function inTransaction<Value>(
  body: (tx: Tx) => Promise<Result<Value>>,
  { timeout = TRANSACTION_MS }: { timeout?: number } = {},
): Promise<Result<Value>> {
  try {
    return await transact(
      async (tx) => {
        const result = await body(tx);
        if (!result.ok) throw new Refused(result);
        return result;
      },
      { timeout },
    );
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}

/** Carries a refusal out of the transaction, which rolls it back. */
class Refused extends Error {
  constructor(readonly result: Extract<Result<never>, { ok: false }>) {
    super("refused");
  }
}
