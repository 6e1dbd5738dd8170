import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isSentAgain, type SentChange } from "./draft-state";
import { sendChanges } from "./send-changes";

const changes: SentChange[] = [
  { path: "front.phone", value: "1", baseVersion: 0, operationId: "00000000-0000-4000-8000-000000000001" },
];
const to = { reportId: "r", writer: "甲" };
const saved = { saved: [], refused: [] };

const fetched = vi.fn();
beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal("fetch", fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function codeOf(answer: Promise<unknown>): Promise<string> {
  fetched.mockImplementationOnce(() => answer);
  const result = await sendChanges(changes, to);
  return result.ok ? "ok" : (result.refusals[0]?.code ?? "");
}

test("the server's response is returned", async () => {
  expect(await codeOf(Promise.resolve(Response.json({ data: { ok: true, value: saved } })))).toBe("ok");
  const [address, { headers, body }] = fetched.mock.calls[0] ?? [];
  expect(address).toBe("/desk/reports/r/fields");
  expect(headers["X-Writer"]).toBe("甲");
  expect(JSON.parse(body)).toEqual({ changes });
});

test.each([
  ["no connection", () => Promise.reject(new TypeError("fetch failed")), "offline", true],
  ["a gateway without a server", async () => new Response("", { status: 502 }), "unexpected", true],
  ["another site's page", async () => new Response("<html>", { status: 200 }), "unexpected", true],
  ["too large for the way", async () => new Response("", { status: 413 }), "tooLarge", false],
  ["blocked on the way", async () => new Response("", { status: 403 }), "blocked", false],
  [
    "a session that has ended",
    async () => Response.json({ serverError: { code: "signedOut", message: "" } }),
    "signedOut",
    false,
  ],
] as const)("%s", async (_, answer, code, again) => {
  expect(await codeOf(answer())).toBe(code);
  expect(isSentAgain(code)).toBe(again);
});

test("a request without a response times out, and is sent again", async () => {
  fetched.mockImplementationOnce(
    (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
  );
  const result = await sendChanges(changes, { ...to, patience: 20 });
  expect(result).toMatchObject({ ok: false, refusals: [{ code: "timeout" }] });
  expect(isSentAgain("timeout")).toBe(true);
});

test("so does one whose response begins and never ends", async () => {
  fetched.mockImplementationOnce(async (_: string, { signal }: RequestInit) => {
    const body = new ReadableStream({
      start: (out) => signal?.addEventListener("abort", () => out.error(signal.reason)),
    });
    return new Response(body, { status: 200 });
  });
  const result = await sendChanges(changes, { ...to, patience: 20 });
  expect(result).toMatchObject({ ok: false, refusals: [{ code: "timeout" }] });
});
