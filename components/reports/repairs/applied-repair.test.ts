import { describe, expect, it } from "vitest";
import { inputWith } from "@/lib/core/checks/cases/testing-input";
import type { Repair } from "@/lib/core/checks/engine/check";
import { proseOf } from "@/lib/core/prose/prose";
import { withField } from "@/lib/core/report";
import { appliedRepair, isUndoable } from "./applied-repair";

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

describe("a repair that was carried out", () => {
  it.each([figure, words])("can be taken back to exactly what stood there: $label", (repair) => {
    const applied = appliedRepair(content, repair, form);
    if (!applied) throw new Error("the repair fits");
    const after = withField(content, applied.path, applied.after);
    expect(after).not.toEqual(content);
    expect(isUndoable(after, applied)).toBe(true);
    expect(withField(after, applied.path, applied.before)).toEqual(content);
  });

  it("is not taken back once the field was written again", () => {
    const applied = appliedRepair(content, figure, form);
    if (!applied) throw new Error("the repair fits");
    expect(isUndoable(withField(content, applied.path, { value: "6" }), applied)).toBe(false);
  });

  it("is not carried out where the words have changed", () =>
    expect(
      appliedRepair(withField(content, "chapter.others", proseOf("上年结转1件。")), words, form),
    ).toBeNull());

  it("leaves a field blank again that was blank", () => {
    const empty = { front: {}, chapters: {}, figures: {} };
    expect(appliedRepair(empty, figure, form)?.before).toEqual({ value: null });
    expect(
      appliedRepair(empty, { ...figure, path: "front.title", value: { text: "甲" } }, form)?.before,
    ).toBe("");
  });
});
