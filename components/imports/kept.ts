import type { z } from "zod";

/**
 * What a person has sorted but not stored yet, kept in this tab while they look at another page. It ends with the tab.
 * Under a key that names the person: whoever signs in after them in the same tab sees nothing of it.
 */

const prefix = "nianbao.import.";

/** For what the browser has no room for (about 5 MB) or keeps nothing at all: until the page is loaded anew. */
const inMemory = new Map<string, string>();

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  forget(key);
  try {
    sessionStorage.setItem(prefix + key, text);
  } catch {
    inMemory.set(key, text);
  }
}

/** What was kept under the key, null where nothing was, or where another edition of the program kept it. */
export function kept<Value>(key: string, schema: z.ZodType<Value>): Value | null {
  try {
    const text = inMemory.get(key) ?? sessionStorage.getItem(prefix + key);
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  inMemory.delete(key);
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
