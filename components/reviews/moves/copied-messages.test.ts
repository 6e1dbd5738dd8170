import { expect, test } from "vitest";
import type { Review, ReviewNote } from "@/lib/reviews/types";
import { notesMessage, takeDownMessage } from "./copied-messages";

const note = (id: string, versionNumber: number): ReviewNote => ({
  ...{ id, versionNumber, state: "open", text: "内部意见", author: "县级审核员", at: new Date(0) },
  ...{ anchor: { kind: "report" } as never, blockId: null, replies: [], seen: "v.n", mayEdit: true },
});
const review = {
  ...{ reportId: "r", year: 2025, mayNote: true, version: { number: 2 } as Review["version"] },
  unit: { code: "990101101000", name: "青石镇", organ: "青石镇人民政府", kind: "township" },
} as const;

test("the notes on the version under review are counted, without what they say", () => {
  expect(notesMessage({ ...review, notes: [note("1", 1), note("2", 2), note("3", 2)] })).toEqual({
    ...{ kind: "note", href: "/desk/reports/r" },
    text: "审核员在青石镇 2025 年度报告上写了批注，共 2 条，退回时一并处理。",
  });
});

test("nothing is to be copied without notes on it, or once it is decided", () => {
  expect(notesMessage({ ...review, notes: [note("1", 1)] })).toBeNull();
  expect(notesMessage({ ...review, mayNote: false, notes: [note("2", 2)] })).toBeNull();
});

test("what was taken down is copied without the note that the unit alone reads", () => {
  const { text } = takeDownMessage(review, "personalData");
  expect(text).toBe("青石镇 2025 年度报告已撤下公开：含有不应公开的个人信息。请发起更正，改正后重新报送。");
});
