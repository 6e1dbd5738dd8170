import type { Result } from "@/lib/core/refusal";
import { db, type Tx } from "./db";

/**
 * Runs a mutation in one transaction. A refusal rolls it back: whatever was written before the refusal is undone.
 * `timeout` is in milliseconds, from the first statement to the commit.
 */
export async function inTransaction<Value>(
  body: (tx: Tx) => Promise<Result<Value>>,
  { timeout = 5_000 }: { timeout?: number } = {},
): Promise<Result<Value>> {
  try {
    return await db.$transaction(
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
