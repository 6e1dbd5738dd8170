import type { z } from "zod";

/**
 * Reviews that are not saved yet, stored in this tab while a person visits another page. The storage ends
 * with the tab. Keys include the person, so that nobody else who signs in in the same tab sees them.
 */

const prefix = "nianbao.import.";

/** For values beyond the browser's limit (about 5 MB), or without storage: until the page is reloaded. */
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

/** The stored value; null if there is none, or another version of the program stored it. */
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
    // Without storage there is nothing to remove.
  }
}
