import { expect, test, vi } from "vitest";
import { deviceIn, deviceToken } from "./known-device";

vi.mock("next/headers", () => ({}));
vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost:1/none");
vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough");

test("a device is known for the name under which somebody signed in there, and for no other", () => {
  const token = deviceToken("b7c1", "li.min");
  expect(deviceIn(token, "li.min")).toBe("b7c1");
  expect(deviceIn(token, "wang.fang")).toBeNull();
});

test.each([undefined, "", ".", "b7c1", "b7c1.", `${deviceToken("b7c1", "li.min")}.x`, "b7c2.AAAA"])(
  "what this server did not write makes no device known: %j",
  (token) => {
    expect(deviceIn(token, "li.min")).toBeNull();
  },
);
