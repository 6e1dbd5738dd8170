import { describe, expect, test } from "vitest";
import { passwordFault, roleFault, usernameFault } from "./rules";

describe("usernames", () => {
  test.each(["li.min", "abc", "a-1_b", "2024clerk", "a".repeat(32)])("%s", (username) => {
    expect(usernameFault(username)).toBeNull();
  });
  test.each(["ab", "Li.Min", "李敏", "a b c", ".abc", "a".repeat(33), "a@b.cn", ""])("not %j", (username) => {
    expect(usernameFault(username)).not.toBeNull();
  });
});

describe("passwords", () => {
  test.each(["correct horse", "青石镇的桥头有一棵老槐树", "8h2kQm4v9x", "lowercaseonlywords"])(
    "%s",
    (password) => {
      expect(passwordFault(password, "li.min")).toBeNull();
    },
  );
  test.each([
    ["short", "至少 10 位"],
    ["123456789", "至少 10 位"],
    [`${"x".repeat(129)}abc`, "不超过 128 位"],
    ["hello-LI.MIN-2024", "用户名"],
    ["1234567890", "太常见"],
    ["0987654321", "太常见"],
    ["abcdefghijkl", "太常见"],
    ["aaaaaaaaaa", "太常见"],
    ["1111122222", "太常见"],
    ["Password123", "太常见"],
    ["password2024!", "太常见"],
    ["adminadmin1", "太常见"],
    ["qwertyuiop", "太常见"],
    ["zhengfu2026", "太常见"],
  ])("not %s", (password, fault) => {
    expect(passwordFault(password, "li.min")).toContain(fault);
  });
});

test("a reviewer stands at a county or above", () => {
  expect(roleFault("reviewer", { kind: "township", name: "青石镇" })).toContain("青石镇");
  expect(roleFault("reviewer", { kind: "department", name: "某局" })).not.toBeNull();
  expect(roleFault("reviewer", { kind: "county", name: "某县" })).toBeNull();
  expect(roleFault("clerk", { kind: "township", name: "青石镇" })).toBeNull();
});
