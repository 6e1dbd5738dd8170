import { expect, test } from "vitest";
import { visitorOf } from "./visitor";

test("a visitor of whom nothing is known has empty words", () => {
  expect(visitorOf(new Headers())).toEqual({ address: "", userAgent: "" });
  expect(visitorOf(new Headers({ "User-Agent": "a".repeat(900) })).userAgent).toHaveLength(500);
});
