import { expect, test } from "vitest";
import { localCopy } from "./local-copy";
import { openPages } from "./open-pages";
import { memoryStorage } from "./testing-storage";

test("a page learns of the open pages, but not of closed ones or those of another draft", async () => {
  const pages = ["a", "b", "c"].map((id) => openPages("report", id));
  const other = openPages("another", "d");
  pages[2]?.close();
  expect(await pages[0]?.others()).toEqual(new Set(["b"]));
  for (const page of [...pages, other]) page.close();
});

test("what an open page has not saved yet stays its own; what a closed one kept is taken up", async () => {
  const storage = memoryStorage();
  const copies = ["a", "b", "c"].map((id) => localCopy({ storage, pages: null }, "report", "clerk", id));
  copies[0]?.keep([["front.title", { value: "甲", base: 1 }]]);
  copies[1]?.keep([["front.title", { value: "乙", base: 1 }]]);
  // Typed while the page is still querying the other open pages.
  copies[2]?.keep([["front.title", { value: "丙", base: 1 }]]);
  expect(await copies[2]?.take(new Set(["a"]))).toEqual([["front.title", { value: "乙", base: 1 }]]);
  expect(await copies[2]?.take(new Set())).toEqual([["front.title", { value: "甲", base: 1 }]]);
});
