import { expect, test } from "vitest";
import { parseEnv } from "./env";

const given = { DATABASE_URL: "postgresql://a:b@127.0.0.1:5432/c", NEXTAUTH_SECRET: "s".repeat(32) };

test("the two required settings are enough", () => {
  expect(parseEnv(given)).toMatchObject({ ...given, DATABASE_POOL_SIZE: 10, LOG_LEVEL: "info" });
});

test("an empty variable counts as not set", () => {
  expect(parseEnv({ ...given, NEXTAUTH_URL: "", LOG_LEVEL: "" }).NEXTAUTH_URL).toBeUndefined();
});

test("all that is wrong is named at once", () => {
  const wrong = { DATABASE_URL: "mysql://a/b", NEXTAUTH_SECRET: "short", DATABASE_POOL_SIZE: "many" };
  expect(() => parseEnv(wrong)).toThrow(
    /DATABASE_URL：应为 postgresql[\s\S]*DATABASE_POOL_SIZE：应为 1[\s\S]*NEXTAUTH_SECRET：至少 32/,
  );
});
