import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { loadFromTab, removeFromTab, storeInTab } from "./session-storage";

const stored = new Map<string, string>();
let room = 5_000_000;

beforeEach(() => {
  room = 5_000_000;
  stored.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      stored.set(key, text);
    },
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const schema = z.object({ words: z.string() });

test("the last stored value is found, until it is removed", () => {
  storeInTab("a", { words: "一" });
  storeInTab("a", { words: "二" });
  expect(loadFromTab("a", schema)).toEqual({ words: "二" });
  expect(loadFromTab("b", schema)).toBeNull();
  removeFromTab("a");
  expect(loadFromTab("a", schema)).toBeNull();
});

test("what exceeds the browser's limit is kept in memory, and the earlier stored value does not come back", () => {
  storeInTab("a", { words: "一" });
  room = 5;
  storeInTab("a", { words: "二" });
  expect(stored.size).toBe(0);
  expect(loadFromTab("a", schema)).toEqual({ words: "二" });
  room = 5_000_000;
  storeInTab("a", { words: "三" });
  expect(loadFromTab("a", schema)).toEqual({ words: "三" });
  removeFromTab("a");
});

test("a value that no longer matches the schema counts as absent", () => {
  for (const text of ["{", "null", '{"words":1}']) {
    stored.set("nianbao.import.a", text);
    expect(loadFromTab("a", schema)).toBeNull();
  }
});
