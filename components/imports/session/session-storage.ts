import type { z } from "zod";

/**
 * What a person has reviewed but not stored yet, kept in this tab while they look at another page. It ends with the tab.
 * Under a key that names the person: whoever signs in after them in the same tab sees nothing of it.
 */

const prefix = "nianbao.import.";

/** For what the browser has no room for (about 5 MB) or keeps nothing at all: until the page is loaded anew. */
const inMemory = new Map<string, string>();

export function storeInTab(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  removeFromTab(key);
  try {
    sessionStorage.setItem(prefix + key, text);
  } catch {
    inMemory.set(key, text);
  }
}

/** What was stored under the key, null where nothing was, or where another version of the program stored it. */
export function loadFromTab<Value>(key: string, schema: z.ZodType<Value>): Value | null {
  try {
    const text = inMemory.get(key) ?? sessionStorage.getItem(prefix + key);
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

export function removeFromTab(key: string): void {
  inMemory.delete(key);
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
