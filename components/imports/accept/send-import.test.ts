import { afterEach, expect, test, vi } from "vitest";
import { sendBegin } from "./send-import";

const begin = vi.hoisted(() => vi.fn());
vi.mock("@/lib/imports/actions", () => ({ beginImportedAction: begin, fillImportedAction: vi.fn() }));

const input = { unitCode: "370999101000", fields: [] } as unknown as Parameters<typeof sendBegin>[0];
const picture = new Uint8Array([1, 2, 3]);
const done = { data: { ok: true, value: { reportId: "r" } } };

/** Mocks the response of the request that is sent instead of an action. */
function answering(answer: Response) {
  const request = vi.fn(async (_address: string, _sent: { body: FormData }) => answer);
  vi.stubGlobal("fetch", request);
  return request;
}

afterEach(() => vi.unstubAllGlobals());

test("without pictures the action itself is called", async () => {
  const request = answering(Response.json({}));
  begin.mockResolvedValueOnce(done);
  expect(await sendBegin(input, [])).toEqual({ ok: true, value: { reportId: "r" } });
  expect(request).not.toHaveBeenCalled();
});

test("with pictures, fields and pictures go in one request", async () => {
  const request = answering(Response.json(done));
  expect(await sendBegin(input, [picture, picture])).toEqual({ ok: true, value: { reportId: "r" } });
  const [address, { body }] = request.mock.calls[0] ?? expect.fail("nothing was sent");
  expect(address).toBe("/imports/accept");
  expect([body.get("operation"), JSON.parse(String(body.get("input")))]).toEqual(["begin", input]);
  expect(body.getAll("picture")).toHaveLength(2);
});

test("a proxy with a lower limit is reported as such, with what to do", async () => {
  answering(new Response("<html>413 Request Entity Too Large</html>", { status: 413 }));
  const answer = await sendBegin(input, [picture]);
  expect(answer).toMatchObject({ ok: false, refusals: [{ code: "tooLarge" }] });
  expect(answer.ok ? "" : answer.refusals[0]?.message).toMatch(/改为“不要”.*26 MB/);
});

test("a security device's page is reported as a refusal, and a network's sign-in page as what it is", async () => {
  answering(new Response("<html>Forbidden</html>", { status: 403 }));
  expect(await sendBegin(input, [picture])).toMatchObject({ ok: false, refusals: [{ code: "blocked" }] });
  answering(new Response("<html>上网认证</html>"));
  expect(await sendBegin(input, [picture])).toMatchObject({ ok: false, refusals: [{ code: "otherSite" }] });
});
