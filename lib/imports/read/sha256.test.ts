import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "./sha256";

const known = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("is what everybody else computes, at every length around the edges of a block", () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = new Uint8Array(length).map((_, at) => (at * 31) & 255);
    expect(sha256(bytes)).toBe(known(bytes));
  }
});

test("is what everybody else computes, of any bytes and of a part of a buffer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      expect(sha256(bytes)).toBe(known(bytes));
      expect(sha256(bytes.subarray(3))).toBe(known(bytes.subarray(3)));
    }),
  );
});
