import { describe, expect, it } from "vitest";
import { inputWith } from "@/lib/core/checks/cases/testing-input";
import type { Repair } from "@/lib/core/checks/engine/check";
import { proseOf } from "@/lib/core/prose/prose";
import { type ReportContent, withField } from "@/lib/core/report";
import { type AppliedRepair, appliedRepair, isUndoable } from "./applied-repair";

const one = (repair: Repair) => ({ label: repair.label, repairs: [repair] });

const { form, content } = inputWith({
  year: 2025,
  figures: { "fees:amount": "3" },
  chapters: { others: proseOf("上年结转3件。") },
});

const figure: Repair = { label: "改为 5", path: "figure.fees:amount", value: { figure: "5" } };
const words: Repair = {
  label: "改为 2 件",
  path: "chapter.others",
  value: { passage: { block: 0, from: 4, to: 6, text: "3件" }, with: { text: "2件" } },
};

describe("an applied repair", () => {
  it.each([figure, words])("can be undone exactly: $label", (repair) => {
    const applied = appliedRepair(content, one(repair), form);
    if (!applied) throw new Error("the repair fits");
    const after = written(content, applied, "after");
    expect(after).not.toEqual(content);
    expect(isUndoable(after, applied)).toBe(true);
    expect(written(after, applied, "before")).toEqual(content);
  });

  it("is not undone once the field was changed again", () => {
    const applied = appliedRepair(content, one(figure), form);
    if (!applied) throw new Error("the repair fits");
    expect(isUndoable(withField(content, "figure.fees:amount", { value: "6" }), applied)).toBe(false);
  });

  it("is not applied if the words have changed", () =>
    expect(
      appliedRepair(withField(content, "chapter.others", proseOf("上年结转1件。")), one(words), form),
    ).toBeNull());

  it("leaves a field blank again that was blank", () => {
    const empty = { front: {}, chapters: {}, figures: {} };
    expect(appliedRepair(empty, one(figure), form)?.fields[0]?.before).toEqual({ value: null });
    expect(
      appliedRepair(empty, one({ ...figure, path: "front.title", value: { text: "甲" } }), form)?.fields[0]
        ?.before,
    ).toBe("");
  });

  it("repairs every place with the same words, also two in one line of which the first grows", () => {
    const twice = withField(content, "chapter.others", proseOf("2024年办理，2024年归档。", "2024年公开。"));
    const at = (block: number, from: number): Repair => ({
      label: "改为二〇二五年",
      path: "chapter.others",
      value: { passage: { block, from, to: from + 5, text: "2024年" }, with: { text: "二〇二五年度" } },
    });
    const offer = { label: "改为二〇二五年（3 处）", repairs: [at(0, 0), at(0, 8), at(1, 0)] };
    const applied = appliedRepair(twice, offer, form);
    expect(applied?.fields).toEqual([
      {
        path: "chapter.others",
        before: twice.chapters.others,
        after: proseOf("二〇二五年度办理，二〇二五年度归档。", "二〇二五年度公开。"),
      },
    ]);
  });
});

function written(
  content: ReportContent,
  { fields }: AppliedRepair,
  which: "before" | "after",
): ReportContent {
  return fields.reduce((all, field) => withField(all, field.path, field[which]), content);
}
