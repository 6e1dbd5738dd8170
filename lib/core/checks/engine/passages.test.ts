import { expect, it } from "vitest";
import { proseOf } from "../../prose/prose";
import { inputWith } from "../cases/testing-input";
import { runChecks } from "../run-checks";
import { linesOfChapter } from "./passages";

it("keeps the lines of a changed chapter that stand as they stood", () => {
  const before = linesOfChapter("disclosure", proseOf("公开目录。", "更新指南。", "整理栏目。"));
  const after = linesOfChapter("disclosure", proseOf("公开目录。", "更新指南两次。", "整理栏目。"));
  expect(after.map((line, at) => line === before[at])).toEqual([true, false, true]);
  expect(linesOfChapter("others", proseOf("公开目录。"))[0]).not.toBe(before[0]);
});

it("finds after each keystroke what is found in the same words anew", () => {
  const typed = "既使下雨，也按月更更新目录（含附件。";
  for (let length = 1; length <= typed.length; length += 1) {
    const input = () =>
      inputWith({
        year: 2025,
        chapters: { disclosure: proseOf("一是公开目录。", typed.slice(0, length), "三是整理栏目。") },
      });
    const found = runChecks(input());
    // Another report in between: the cache of the first is gone.
    runChecks(inputWith({ year: 2025, chapters: { disclosure: proseOf("甲。", "乙。", "丙。") } }));
    expect(found).toEqual(runChecks(input()));
  }
});
