import { expect, test } from "vitest";
import { isFromThisSite } from "./same-origin";

test("a form on another site's page is none of ours", () => {
  const from = (headers: Record<string, string>) =>
    isFromThisSite(new Request("http://inner:3000/imports/accept", { headers }));
  expect(from({ Origin: "http://county.example", Host: "county.example" })).toBe(true);
  expect(
    from({ Origin: "https://county.example", Host: "inner:3000", "X-Forwarded-Host": "county.example" }),
  ).toBe(true);
  expect(from({ Origin: "http://other.county.example", Host: "county.example" })).toBe(false);
  expect(from({ Origin: "null", Host: "county.example" })).toBe(false);
});
