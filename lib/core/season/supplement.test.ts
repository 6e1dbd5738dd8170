import { expect, test } from "vitest";
import { addSupplement } from "./supplement";

const row = { id: "own-training", label: "举办培训", unit: "次", kinds: [] };
const units = [
  { code: "990101100000", name: "青石镇", kind: "township" as const },
  { code: "990101101000", name: "白鹿镇", kind: "township" as const },
];
const totalOf = (...answers: { unitCode: string; value: number }[]) =>
  addSupplement(
    [row],
    units,
    answers.map((each) => ({ ...each, rowId: row.id })),
  )[0]?.total;

test("nothing filled in is no total of zero", () => {
  expect(totalOf()).toBeNull();
  expect(totalOf({ unitCode: "990101100000", value: 0 })).toBe(0);
  expect(totalOf({ unitCode: "990101100000", value: 2 }, { unitCode: "990101101000", value: 3 })).toBe(5);
});
