import { expect, test } from "vitest";
import { networkOf, visitorOf } from "./visitor";

test.each([
  ["10.0.0.8", "10.0.0.8"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1:2:3:4:5", "fe80:0:0:1"],
  ["", ""],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("a visitor of whom nothing is told has empty words", () => {
  expect(visitorOf(new Headers())).toEqual({ address: "", userAgent: "" });
  expect(visitorOf(new Headers({ "User-Agent": "a".repeat(900) })).userAgent).toHaveLength(500);
});
