import { expect, test } from "vitest";
import { openQuerySchema, reportParamsSchema } from "../schema";
import { openDataResponse, openFaultResponse } from "./open-response";

const asking = (headers: Record<string, string> = {}) =>
  new Request("http://test/api/v1/reports", { headers });

test("a response is JSON that any site may read", async () => {
  const answer = openDataResponse(asking(), { title: "年报" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(answer.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
  expect(await answer.json()).toEqual({ title: "年报" });
});

test("a repeated request gets 304; different content has a different tag", () => {
  const etag = openDataResponse(asking(), { a: 1 }).headers.get("ETag") ?? "";
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"])
    expect(openDataResponse(asking({ "If-None-Match": known }), { a: 1 }).status).toBe(304);
  expect(openDataResponse(asking({ "If-None-Match": etag }), { a: 2 }).status).toBe(200);
});

test("an error is in Chinese, as JSON", async () => {
  const fault = openFaultResponse(404, "notFound", "没有公布过。");
  expect(fault.status).toBe(404);
  expect(fault.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
  expect(await fault.json()).toEqual({
    type: "about:blank",
    title: "没有公布过。",
    status: 404,
    code: "notFound",
  });
});

test.each([
  [{ year: "25" }, "年度应为4位数字"],
  [{ unit: "370305" }, "单位代码应为12位数字"],
  [{ kind: "towns" }, "kind 应为"],
  [{ since: "last week" }, "since 应为"],
  [{ after: "a b" }, "after 应为"],
  [{ county: "370305000000" }, "只接受参数"],
])("the query %j is refused", (query, message) => {
  const result = openQuerySchema.safeParse(query);
  expect(result.error?.issues.map((issue) => issue.message).join()).toContain(message);
});

test("a query may be empty; a path may not be malformed", () => {
  expect(openQuerySchema.parse({})).toEqual({});
  expect(openQuerySchema.parse({ year: "2017", since: "2025-03-01T08:00:00+08:00" })).toEqual({
    ...{ year: 2017, since: new Date("2025-03-01T00:00:00Z") },
  });
  expect(reportParamsSchema.safeParse({ unit: "370305100000", year: "二〇一七" }).success).toBe(false);
});
