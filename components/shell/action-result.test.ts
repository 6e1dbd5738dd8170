import { expect, test } from "vitest";
import { done, refused } from "@/lib/core/refusal";
import { resultOf } from "./action-result";

test("the action's own result is returned", async () => {
  expect(await resultOf(Promise.resolve({ data: done(3) }))).toEqual(done(3));
  expect(await resultOf({ data: refused("wrongState", "不行。") })).toEqual(refused("wrongState", "不行。"));
});

test("a session that has ended is a refusal", async () => {
  const serverError = { code: "signedOut", message: "登录已过期。" };
  expect(await resultOf({ serverError })).toEqual({ ok: false, refusals: [serverError] });
});

test("malformed input names every field, at any depth", async () => {
  const validationErrors = {
    _errors: ["整体有误。"],
    name: { _errors: ["请填写姓名。"] },
    grants: { 0: { unitCode: { _errors: ["请选择单位。"] } } },
  };
  expect(await resultOf({ validationErrors })).toEqual({
    ok: false,
    refusals: [
      { code: "invalid", message: "整体有误。" },
      { code: "invalid.name", message: "请填写姓名。" },
      { code: "invalid.grants.0.unitCode", message: "请选择单位。" },
    ],
  });
});

test("an unreachable server is a refusal, and a redirect is passed on", async () => {
  expect(await resultOf(Promise.reject(new TypeError("Failed to fetch")))).toMatchObject({
    ok: false,
    refusals: [{ code: "offline" }],
  });
  const redirect = Object.assign(new Error("redirect"), { digest: "NEXT_REDIRECT;push;/sign-in" });
  await expect(resultOf(Promise.reject(redirect))).rejects.toBe(redirect);
});

test("a page from before an update says so; a proxy's answer is not taken for the network's fault", async () => {
  const unknown = Object.assign(new Error("Server Action was not found"), {
    name: "UnrecognizedActionError",
  });
  expect(await resultOf(Promise.reject(unknown))).toMatchObject({
    ok: false,
    refusals: [{ code: "otherVersion", message: expect.stringContaining("系统已经更新") }],
  });
  const fromProxy = new Error("An unexpected response was received from the server.");
  expect(await resultOf(Promise.reject(fromProxy))).toMatchObject({
    ok: false,
    refusals: [{ code: "unexpected", message: expect.stringContaining("不能确定") }],
  });
});

test("a missing result is a separate refusal", async () => {
  expect(await resultOf({})).toMatchObject({ ok: false, refusals: [{ code: "unexpected" }] });
});
