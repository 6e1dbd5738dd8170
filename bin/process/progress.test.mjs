import { expect, test } from "vitest";
import { stepMark } from "./progress.mjs";

test("every step of a start has a mark, however many there are", () => {
  expect([0, 9, 20].map(stepMark)).toEqual(["①", "⑩", "(21)"]);
});
