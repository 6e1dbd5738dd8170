import { expect, it } from "vitest";
import { inputWith } from "../../cases/testing-input";
import { inDisclosure } from "../../cases/testing-lines";
import { runChecks } from "../../run-checks";
import { mergeRepeats } from "./merge-repeats";

const found = runChecks(
  inputWith(inDisclosure(2025, "目录有序更更新新。", "既使下雨，也按月核对。", "既使放假，也按月核对。")),
);

it("lists the same words once, with every place and key", () => {
  const merged = mergeRepeats(found).filter(({ code }) => code === "R00-56");
  expect(merged).toHaveLength(1);
  expect(merged[0]?.places).toHaveLength(2);
  expect(merged[0]?.repairs).toHaveLength(2);
  expect(merged[0]?.keys).toEqual(found.filter(({ code }) => code === "R00-56").map(({ key }) => key));
});

it("leaves other words apart, in their order", () =>
  expect(mergeRepeats(found).map(({ key }) => key)).toEqual([
    ...new Set(mergeRepeats(found).map(({ key }) => key)),
  ]));
