import { expect, test } from "vitest";
import { sanitizeForPostgres } from "./sanitize-for-postgres";

test("what PostgreSQL cannot keep is replaced where it stood, at any depth and in keys", () => {
  expect(sanitizeForPostgres({ "a\0": ["驩\0城", { text: "\ud800半" }] })).toEqual({
    "a\ufffd": ["驩\ufffd城", { text: "\ufffd半" }],
  });
});

test("everything else stays: rare characters, numbers, blanks, bytes", () => {
  const bytes = new Uint8Array([0, 1]);
  const value = { text: "驩城镇𠮷\t\u200b", count: 0, none: null, yes: true, absent: undefined };
  expect(sanitizeForPostgres(value)).toEqual(value);
  expect(sanitizeForPostgres({ bytes }).bytes).toBe(bytes);
});
