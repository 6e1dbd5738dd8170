import { expect, test } from "vitest";
import { jsonResponse } from "./json-response";

test("a short answer asks not to be compressed, a long one does not; other headers stay", async () => {
  const answer = jsonResponse({ word: "已保存" }, { status: 503, headers: { "Cache-Control": "no-store" } });
  expect(answer.status).toBe(503);
  expect(answer.headers.get("Cache-Control")).toBe("no-store, no-transform");
  expect(await answer.json()).toEqual({ word: "已保存" });
  expect(jsonResponse({ word: "长".repeat(400) }).headers.get("Cache-Control")).toBeNull();
});
