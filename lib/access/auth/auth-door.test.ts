import { expect, test, vi } from "vitest";
import { AUTH_BODY_BYTES, behindDoor } from "./auth-door";

const handle = vi.fn(async () => new Response("next-auth"));
const providers = ["credentials", "oidc"];
const door = behindDoor(handle, providers);
const ask = (path: string, init: RequestInit = {}) =>
  door(new Request(`http://site.example/api/auth/${path}`, init), {});
const post = (path: string, headers: Record<string, string>) => ask(path, { method: "POST", headers });

test.each(["session", "csrf", "providers", "signin/oidc", "callback/oidc", "callback/credentials"])(
  "%s comes through",
  async (path) => {
    expect(await (await ask(path)).text()).toBe("next-auth");
    expect((await post(path, { "content-length": "200" })).status).toBe(200);
  },
);

test.each([
  ...["_log", "", "verify-request", "__proto__", "signinx"],
  // NextAuth fails on an unknown provider.
  ...["callback/a%2Fb", "callback/%5C", "callback/..%2Fpasswd", "signin/other", "callback/oidc/x"],
])("%j is closed, and nothing of it is read", async (path) => {
  handle.mockClear();
  expect((await post(path, { "content-length": "10" })).status).toBe(404);
  expect((await ask(path)).status).toBe(404);
  expect(handle).not.toHaveBeenCalled();
});

test.each([
  [{ "content-length": String(AUTH_BODY_BYTES + 1) }, 413],
  [{ "content-length": "450000000" }, 413],
  [{ "content-length": "1e3" }, 411],
  [{ "transfer-encoding": "chunked" }, 411],
] as const)("a body with %j is refused with %i before it is read", async (headers, status) => {
  handle.mockClear();
  expect((await post("callback/credentials", headers)).status).toBe(status);
  expect(handle).not.toHaveBeenCalled();
});

test.each(["{", "", "[]", "null", "1", `"a"`])("JSON that is no object is malformed: %s", async (body) => {
  handle.mockClear();
  const headers = { "content-type": "application/json", "content-length": String(body.length) };
  expect((await ask("signout", { method: "POST", headers, body })).status).toBe(400);
  expect(handle).not.toHaveBeenCalled();
});

test("what was looked at can still be read", async () => {
  const read = behindDoor(async (request) => new Response(JSON.stringify(await request.json())), providers);
  const body = `{"csrfToken":"a"}`;
  const headers = { "content-type": "application/json", "content-length": String(body.length) };
  const request = new Request("http://site.example/api/auth/signout", { method: "POST", headers, body });
  expect(await (await read(request, {})).text()).toBe(body);
});
