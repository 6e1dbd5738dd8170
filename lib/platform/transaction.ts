import { Semaphore, withTimeout } from "async-mutex";
import type { Result } from "@/lib/core/refusal";
import { db, type Tx } from "./db";
import { databaseEnv } from "./env";
import { Overloaded } from "./overload";

/** How long a transaction waits for its turn, in milliseconds, before it is turned away. */
const PATIENCE_MS = 3_000;

/**
 * How long a transaction may take, in milliseconds: an office computer at its limit needs several times what
 * a server does.
 */
export const TRANSACTION_MS = 10_000;

/**
 * The share of the connections that transactions may hold: those that wait for each other's rows must leave
 * some to readers.
 */
const WRITERS = 0.7;

const kept = globalThis as { turns?: ReturnType<typeof openTurns> };

/** Opened at the first transaction: the settings may be missing where the module is only loaded. */
const turns = () => (kept.turns ??= openTurns());

function openTurns() {
  const { DATABASE_POOL_SIZE } = databaseEnv();
  const places = new Semaphore(Math.max(1, Math.floor(DATABASE_POOL_SIZE * WRITERS)));
  return withTimeout(places, PATIENCE_MS, new Overloaded());
}

/**
 * Runs `body` in a transaction, one of the few that may be under way at once.
 * @throws {Overloaded} where its turn does not come within three seconds
 */
export function transact<Value>(
  body: (tx: Tx) => Promise<Value>,
  options: { timeout?: number } = {},
): Promise<Value> {
  return turns().runExclusive(() => db.$transaction(body, options));
}

/**
 * Runs a mutation in one transaction. A refusal rolls it back: whatever was written before the refusal is
 * undone. `timeout` is in milliseconds, from the first statement to the commit.
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

/** Carries a refusal out of the transaction that it undoes. */
class Refused extends Error {
  constructor(readonly result: Extract<Result<never>, { ok: false }>) {
    super("refused");
  }
}
