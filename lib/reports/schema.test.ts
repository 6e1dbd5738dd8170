import { expect, test } from "vitest";
import { proseOf } from "@/lib/core/prose/prose";
import { changeSchema, readValue } from "./schema";

/** The result of validating a sent change: its value, or the refusal. */
function change(path: string, value: unknown) {
  const sent = changeSchema.safeParse({ path, value, baseVersion: 0, operationId: crypto.randomUUID() });
  return sent.success ? readValue(sent.data) : { ok: false as const, refusals: sent.error.issues };
}

test("a chapter of any sensible length is taken, an endless one is refused with what to do", () => {
  expect(change("chapter.overview", proseOf("字".repeat(100_000))).ok).toBe(true);
  expect(change("chapter.overview", proseOf("字".repeat(1_000_000)))).toMatchObject({
    refusals: [{ code: "tooLong", message: expect.stringContaining("太长") }],
  });
});

test.each([
  ["front.title", { type: "doc" }],
  ["front.nothing", "x"],
  ["figure.received:naturalPerson", "3"],
  ["figure.received:naturalPerson", { value: "1e9" }],
  ["chapter.overview", "<script>alert(1)</script>"],
  ["chapter.overview", { type: "doc", content: [{ type: "script", content: [] }] }],
  ["chapter.overview", undefined],
  ["__proto__.polluted", "x"],
])("at %s, %j is refused", (path, value) => {
  expect(change(path, value).ok).toBe(false);
});
