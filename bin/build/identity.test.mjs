import { expect, test } from "vitest";
import { buildIdentity, buildNameVariable } from "./identity.mjs";

const [one, other] = ["a".repeat(64), "b".repeat(64)];
const { [buildNameVariable]: name, ...salt } = buildIdentity(one);

test("two builds of the same sources have one name, and other sources another", () => {
  expect(buildIdentity(one)).toEqual({ [buildNameVariable]: name, ...salt });
  expect(name).toBe("a".repeat(32));
  expect(buildIdentity(other)[buildNameVariable]).not.toBe(name);
});

test("the ids of actions stay the same in every version, with a salt as Next.js wants it: 32 bytes", () => {
  expect(buildIdentity(other)).toMatchObject(salt);
  expect(Buffer.from(salt.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64")).toHaveLength(32);
});
