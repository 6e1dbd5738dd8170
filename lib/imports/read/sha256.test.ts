import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "./sha256";

const known = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("equals node:crypto's result, for every length around a block boundary", () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = new Uint8Array(length).map((_, at) => (at * 31) & 255);
    expect(sha256(bytes)).toBe(known(bytes));
  }
});

test("equals node:crypto's result, for any bytes and for a part of a buffer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      expect(sha256(bytes)).toBe(known(bytes));
      expect(sha256(bytes.subarray(3))).toBe(known(bytes.subarray(3)));
    }),
  );
});
