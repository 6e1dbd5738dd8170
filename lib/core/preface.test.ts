import { expect, test } from "vitest";
import { testUnit } from "./document/testing-report";
import { formFor } from "./editions/registry";
import { followingPreface, isStandardPreface, standardPreface } from "./preface";
import { proseOf, proseText } from "./prose/prose";
import { emptyContent, type Front } from "./report";

const { edition } = formFor(2025);
const { organ } = testUnit;
const front: Front = { periodFrom: "2025-01-01", periodTo: "2025-12-31", address: "中心街1号" };
const moved: Front = { ...front, address: "中心街2号" };
const draft = (preface = standardPreface(edition, organ, front)) => ({
  ...emptyContent,
  front,
  chapters: { preface },
});

test("the opening follows its fields while nobody has written it", () => {
  expect(isStandardPreface(edition, organ, draft())).toBe(true);
  expect(proseText(followingPreface(edition, organ, draft(), moved) ?? proseOf())).toContain("中心街2号");
});

test("once written it stays, and is known as written", () => {
  const own = draft(proseOf("本报告由本机关编写。"));
  expect(isStandardPreface(edition, organ, own)).toBe(false);
  expect(followingPreface(edition, organ, own, moved)).toBeNull();
});

test("a field that it does not state changes nothing", () => {
  expect(followingPreface(edition, organ, draft(), { ...front, title: "年报" })).toBeNull();
});
