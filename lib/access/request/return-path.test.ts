import { expect, test } from "vitest";
import { returnPath, signInPath } from "./return-path";

test.each([
  ["/desk/reports/1/checks?x=1#y", "/desk/reports/1/checks?x=1#y"],
  ["/", "/"],
  ["/reports/../reviews", "/reviews"],
  [undefined, "/desk"],
  ["", "/desk"],
  ["reviews", "/desk"],
  ["https://evil.example/", "/desk"],
  ["//evil.example/x", "/desk"],
  ["/\\evil.example", "/desk"],
  ["/\t/evil.example", "/desk"],
  ["/.//evil.example", "/desk"],
  ["/reviews/..//evil.example", "/desk"],
  ["javascript:alert(1)", "/desk"],
  ["/sign-in?next=/reviews", "/desk"],
  ["/api/auth/signout", "/desk"],
  ["/sign-interesting", "/sign-interesting"],
])("after signing in, %j leads to %j", (next, path) => {
  expect(returnPath(next)).toBe(path);
});

test("the sign-in page is given the path to lead back to", () => {
  expect(signInPath("/desk/reports?year=2025")).toBe("/sign-in?next=%2Fdesk%2Freports%3Fyear%3D2025");
  expect(signInPath("//evil.example")).toBe("/sign-in");
  expect(signInPath(null)).toBe("/sign-in");
});
