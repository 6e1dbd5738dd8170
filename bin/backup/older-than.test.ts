import { expect, test } from "vitest";
import { olderThan } from "./older-than";

const hash = "a".repeat(64);
const signed = { signature: "", key: { id: hash, algorithm: "Ed25519" as const, publicKey: "" } };
const head = {
  head: {
    ...{ format: "yangguang-nianbao/head/1" as const, site: "测试", size: 3, root: hash },
    ...{ record: { sequence: 40, hash }, at: "2026-01-30T02:00:00.000Z" },
  },
  ...signed,
};
const checkpoint = {
  text: {
    ...{ format: "yangguang-nianbao/checkpoint/1" as const, site: "测试" },
    ...{ record: { sequence: 55, hash }, at: "2026-01-31T03:00:00.000Z" },
  },
  ...signed,
};
const backup = (sequence: number) => ({ record: { sequence, hash }, madeAt: "2026-01-29T16:00:00.000Z" });

test("a backup that goes as far as a saved head, or further, gives no warning", () => {
  expect(olderThan(head, backup(40))).toBeNull();
  expect(olderThan({ ...head, checkpoint }, backup(60))).toBeNull();
});

test("an older one says how far it goes, how far the site had gone, and what that means", () => {
  expect(olderThan(head, backup(30))).toMatch(
    /树头（2026-01-30 10:00）时办理记录已有 40 条.*只到第 30 条.*10 条/,
  );
  expect(olderThan({ ...head, checkpoint }, backup(45))).toMatch(/2026-01-31 11:00.*55 条.*第 45 条/);
  expect(olderThan(head, { ...backup(0), record: null })).toMatch(/只到第 0 条/);
});
