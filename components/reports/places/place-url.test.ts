import { expect, it } from "vitest";
import { placeHash, placeUrl } from "./place-url";

it.each([
  [{ path: "figure.received:total" as const }, "#figure.received:total"],
  [{ path: "front.title" as const }, "#front.title"],
  [
    { path: "chapter.overview" as const, passage: { block: 2, from: 5, to: 12, text: "上年结转1件" } },
    "#chapter.overview~2-5-12",
  ],
])("%o has an address of its own", (place, hash) => {
  expect(placeHash(place)).toBe(hash);
  expect(placeUrl(hash)?.path).toBe(place.path);
});

it("reads the words, also where the browser has escaped the address", () =>
  expect(placeUrl("#chapter%2Eoverview%7E2-5-12")).toEqual({
    path: "chapter.overview",
    words: { block: 2, from: 5, to: 12 },
  }));

it.each(["", "#", "#content", "#front.nothing", "#chapter.", "#%E0%A4%A"])("“%s” is no place", (hash) =>
  expect(placeUrl(hash)).toBeNull(),
);
