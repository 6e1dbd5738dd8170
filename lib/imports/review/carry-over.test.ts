import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { placeDocument } from "../place/place-document";
import { readPastedSource } from "../read/read-document";
import { carryDecisions, resumeReview, stillFits } from "./carry-over";
import { type Assignment, assign, startImportReview, withFront } from "./import-review";

const lines = [
  "青石镇人民政府2024年政府信息公开工作年度报告",
  "一、总体情况",
  "全年公开信息96条。",
  "二、天气与收成",
  "小麦增产。",
  "青石镇人民政府",
  "2025年1月20日",
  "责任编辑的一句话",
];
const placed = placeDocument(readPastedSource(lines.join("\n")), { year: 2024 });
const fresh = startImportReview(placed, "report");
const form = formFor(2024);
const itemOf = (text: string) => fresh.items.findIndex((item) => item.text === text);
const [wheat, line] = [itemOf("小麦增产。"), itemOf("责任编辑的一句话")];
const chapter = (chapterId: string): Assignment => ({ kind: "chapter", chapterId });

describe("what was decided", () => {
  const decided = assign(assign(fresh, [wheat], chapter("problems")), [line], chapter("gone"));

  test("stays with its blocks when year or unit are chosen anew, where the place still exists", () => {
    const again = carryDecisions(fresh, decided, form);
    expect(again.items[wheat]?.assignment).toEqual(chapter("problems"));
    expect(again.items[line]?.assignment).toEqual({ kind: "open" });
  });

  test("is all that stays of a review that fits no more", () => {
    const stored = withFront(decided, "phone", "1");
    expect(stillFits(stored, fresh, form)).toBe(false);
    expect(resumeReview(fresh, stored, form)).toEqual(carryDecisions(fresh, decided, form));
  });
});

test("a review of the same blocks, in places that exist, is taken up as it is", () => {
  const stored = withFront(assign(fresh, [wheat], chapter("problems")), "phone", "1");
  expect(stillFits(stored, fresh, form)).toBe(true);
  expect(resumeReview(fresh, stored, form)).toEqual(stored);
  expect(stillFits(stored, { ...fresh, items: fresh.items.slice(1) }, form)).toBe(false);
});
