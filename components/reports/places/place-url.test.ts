import { expect, it } from "vitest";
import { placeHash, placeUrl } from "./place-url";

it.each([
  [{ path: "figure.received:total" as const }, "#figure.received:total"],
  [{ path: "front.title" as const }, "#front.title"],
  [
    { path: "chapter.overview" as const, passage: { block: 2, from: 5, to: 12, text: "上年结转1件" } },
    "#chapter.overview~2-5-12",
  ],
])("%o has a URL fragment", (place, hash) => {
  expect(placeHash(place)).toBe(hash);
  expect(placeUrl(hash)?.path).toBe(place.path);
});

it("reads the words, also if the browser has escaped the URL", () =>
  expect(placeUrl("#chapter%2Eoverview%7E2-5-12")).toEqual({
    path: "chapter.overview",
    words: { block: 2, from: 5, to: 12 },
  }));

it.each(["“%s” is not a place", "#", "#content", "#front.nothing", "#chapter.", "#%E0%A4%A"])(
  "“%s” is no place",
  (hash) => expect(placeUrl(hash)).toBeNull(),
);
