import { expect, test } from "vitest";
import { allAccounts, demonstrationAccounts } from "./accounts.mjs";

test("the list to try the product with names each person once, with every role", () => {
  const names = demonstrationAccounts.map(({ username }) => username);
  expect(names).toEqual([...new Set(names)]);
  for (const { username, role } of demonstrationAccounts) {
    const held = allAccounts.filter((each) => each.username === username);
    expect(held.every((each) => role.includes(each.role))).toBe(true);
  }
});

test("it has whoever README and the pictures name", () =>
  expect(demonstrationAccounts.map(({ username }) => username)).toEqual(
    expect.arrayContaining(["guanli", "shenhe", "qingshi", "qingshi-sign", "songling", "shi-shenhe"]),
  ));
