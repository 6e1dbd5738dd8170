// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { resultOf } from "../action-result";
import { setPageAccount } from "./page-account";
import { postAlone } from "./post-alone";
import { watchActions } from "./watch-actions";

const plain = vi.fn<typeof fetch>();
const scope = { fetch: plain as typeof fetch };

beforeEach(() => {
  vi.useFakeTimers();
  plain.mockReset();
  scope.fetch = plain;
  watchActions(scope);
});
afterEach(() => {
  setPageAccount(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Calls an action as Next.js does: its answer is the text of the response. */
const call = (body: BodyInit = "[]", page = "/desk/reports/r/signOff") =>
  resultOf<string>(
    scope
      .fetch(page, { method: "POST", headers: { "next-action": "a1" }, body })
      .then(async (response) => ({ data: { ok: true, value: await response.text() } })),
  );

const rsc = { headers: { "Content-Type": "text/x-component" } };

/** Never answers, until it is given up. */
const hung = (_: unknown, init?: RequestInit) =>
  new Promise<Response>((_resolve, reject) =>
    init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)),
  );

test("an action that is never answered ends after 30 seconds, and says that it may have been done", async () => {
  plain.mockImplementation(hung);
  const answer = call();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await answer).toMatchObject({
    ok: false,
    refusals: [{ code: "timeout", message: expect.stringContaining("不能确定这一步是否已办成") }],
  });
});

test("one with a file, and one on a page of imports, may take longer", async () => {
  plain.mockImplementation(hung);
  const ended = vi.fn();
  const answers = [call(new FormData()), call("[]", "/imports/batches/b")];
  void Promise.race(answers).then(ended);
  await vi.advanceTimersByTimeAsync(170_000);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  for (const answer of answers) expect(await answer).toMatchObject({ refusals: [{ code: "timeout" }] });
});

test("an answer that stops in the middle ends, too; one that goes on does not", async () => {
  plain.mockImplementation(async (_, init) => {
    const body = new ReadableStream({
      start(out) {
        init?.signal?.addEventListener("abort", () => out.error(init.signal?.reason));
        out.enqueue(new TextEncoder().encode("一"));
        setTimeout(() => out.enqueue(new TextEncoder().encode("二")), 20_000);
      },
    });
    return new Response(body, rsc);
  });
  const ended = vi.fn();
  const answer = call();
  void answer.then(ended);
  await vi.advanceTimersByTimeAsync(45_000);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await answer).toMatchObject({ ok: false, refusals: [{ code: "timeout" }] });
});

test("it says whose page it is from, and what is no action does not", async () => {
  plain.mockImplementation(async () => new Response("done", rsc));
  setPageAccount("account-1");
  expect(await call()).toEqual({ ok: true, value: "done" });
  expect(new Headers(plain.mock.calls[0]?.[1]?.headers).get("X-Writer")).toBe("account-1");
  await scope.fetch("/desk", { headers: { RSC: "1" } });
  expect(new Headers(plain.mock.calls[1]?.[1]?.headers).has("X-Writer")).toBe(false);
});

const html = { headers: { "Content-Type": "text/html" } };
const held = [
  ["a network's security device", new Response("<html>", { status: 403, ...html }), "blocked"],
  ["a proxy with a lower limit", new Response("<html>", { status: 413, ...html }), "tooLarge"],
  ["a network's sign-in page", new Response("<html>", { status: 200, ...html }), "otherSite"],
] as const;

test.each(held)("%s is reported as what it is", async (_, response, code) => {
  plain.mockImplementation(async () => response.clone());
  expect(await call()).toMatchObject({ ok: false, refusals: [{ code }] });
  vi.stubGlobal("fetch", plain);
  const alone = await postAlone("/desk/reports/r/explanations", { text: "一" });
  expect(alone).toMatchObject({ ok: false, refusals: [{ code }] });
});

test("a request of its own waits for no action and ends as well", async () => {
  plain.mockImplementation(hung);
  vi.stubGlobal("fetch", plain);
  setPageAccount("account-1");
  const answer = postAlone("/desk/reports/r/visits", { stepId: "front" });
  expect(plain.mock.calls[0]?.[1]?.headers).toMatchObject({ "X-Writer": "account-1" });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await answer).toMatchObject({ ok: false, refusals: [{ code: "timeout" }] });
});
