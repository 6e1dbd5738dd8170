import type { SentFieldChange } from "../schema";

/** The operations that this server is saving. */
const underWay = new Map<string, Promise<unknown>>();

/** How long a save waits for an earlier state of its text, in milliseconds. */
const WAITS = 1000;

/**
 * Saves, after the earlier states of the same texts that are still being saved: a page that is reloaded sends
 * its text again before the request of the page before it has ended. In the other order the earlier state
 * would be a change of an outdated version, and stand beside its own continuation.
 */
export async function afterEarlier<Answer>(
  changes: readonly Pick<SentFieldChange, "operationId" | "continues">[],
  save: () => Promise<Answer>,
): Promise<Answer> {
  const earlier = changes.flatMap(({ continues }) => (continues && underWay.get(continues)) || []);
  const saving = (earlier.length > 0 ? soon(Promise.allSettled(earlier)) : Promise.resolve()).then(save);
  const operations = changes.map(({ operationId }) => operationId);
  for (const operation of operations) underWay.set(operation, saving);
  try {
    return await saving;
  } finally {
    for (const operation of operations) if (underWay.get(operation) === saving) underWay.delete(operation);
  }
}

async function soon(ended: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([ended, new Promise((resolve) => (timer = setTimeout(resolve, WAITS)))]);
  clearTimeout(timer);
}
