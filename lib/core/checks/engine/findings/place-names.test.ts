import { expect, it } from "vitest";
import { placeNames } from "./place-names";

it("names each place once, and counts further words of the same chapter", () => {
  const labels = ["一、总体情况", "一、总体情况", "（七）总计", "一、总体情况"].map((label) => ({ label }));
  expect(placeNames(labels)).toEqual(["一、总体情况", "第 2 处", "（七）总计", "第 3 处"]);
});
