import { expect, test } from "vitest";
import type { FieldPath } from "@/lib/core/report";
import { localCopy } from "./local-copy";
import { memoryStorage } from "./testing-storage";
import type { Unsaved, UnsavedPage, UnsavedPages } from "./unsaved-pages";

const texts = (value: string): [FieldPath, Unsaved][] => [["front.title", { value, base: 0 }]];

/** A disk that can be slow or broken, in memory. */
function memoryPages(): UnsavedPages & { pages: Map<string, UnsavedPage>; broken: boolean } {
  const pages = new Map<string, UnsavedPage>();
  return {
    pages,
    broken: false,
    async put(key, page) {
      if (this.broken) throw new Error("no room");
      pages.set(key, structuredClone(page));
    },
    async claim(prefix, own, left) {
      const found = [...pages].filter(([key]) => key.startsWith(prefix) && key !== own && !left(key));
      for (const [key] of found) pages.set(key, { seq: Number.MAX_SAFE_INTEGER, at: 0, unsaved: [] });
      return new Map(found);
    },
  };
}

function browser() {
  const [storage, pages] = [memoryStorage(), memoryPages()];
  const page = (id: string, account = "clerk") => localCopy({ storage, pages }, "report", account, id);
  return { storage, pages, page };
}

test("a browser that was killed has on the disk what its other storage had not written yet", async () => {
  const { storage, page } = browser();
  await page("a").keep(texts("写到一半"));
  storage.clear();
  expect(await page("b").take()).toEqual(texts("写到一半"));
});

test("a tab that was closed before the disk knew has it in the other storage", async () => {
  const { pages, page } = browser();
  const first = page("a");
  await first.keep(texts("写"));
  pages.broken = true;
  await first.keep(texts("写到一半"));
  expect(await page("b").take()).toEqual(texts("写到一半"));
});

test("what the server has is not taken up again from either place, nor what another page has taken up", async () => {
  const { storage, pages, page } = browser();
  const first = page("a");
  await first.keep(texts("已存"));
  const stale = storage.getItem("nianbao:unsaved:clerk:report:a") ?? "";
  pages.broken = true;
  await first.keep([]);
  pages.broken = false;
  expect(await page("b").take()).toEqual([]);
  await first.keep(texts("没存"));
  expect(await page("b").take()).toEqual(texts("没存"));
  storage.setItem("nianbao:unsaved:clerk:report:a", stale);
  expect(await page("c").take()).toEqual([]);
});

test("nobody takes up what another person wrote", async () => {
  const { page } = browser();
  await page("a").keep(texts("别人的"));
  expect(await page("b", "other").take()).toEqual([]);
});

test("what a page that was left could not save is there at once, and once", async () => {
  const { page } = browser();
  const first = page("a");
  await first.keep(texts("写到一半"));
  expect(page("b").takeLeft?.()).toEqual([]);
  first.leave?.();
  const next = page("b");
  expect(next.takeLeft?.()).toEqual(texts("写到一半"));
  await next.keep(texts("写到一半，再写"));
  expect(await next.take()).toEqual([]);
  expect(await page("c").take()).toEqual(texts("写到一半，再写"));
});

test("a page that the browser shows again has its text; one that had saved everything leaves none", async () => {
  const { page } = browser();
  const first = page("a");
  await first.keep(texts("写到一半"));
  first.leave?.();
  await first.keep(texts("写到一半，再写"));
  expect(page("b").takeLeft?.()).toEqual([]);
  await first.keep([]);
  first.leave?.();
  expect(page("b").takeLeft?.()).toEqual([]);
});
