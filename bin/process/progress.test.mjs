import { expect, test } from "vitest";
import { markOf } from "./progress.mjs";

test("every step of a start has a mark, however many there are", () => {
  expect([0, 9, 20].map(markOf)).toEqual(["①", "⑩", "(21)"]);
});
