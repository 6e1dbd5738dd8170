import { expect, it } from "vitest";
import { proseOf } from "../../prose/prose";
import { inputWith } from "../cases/testing-input";
import { linesOf } from "./passages";
import { perLine } from "./per-line";

const chapters = {
  overview: proseOf("第一段。", "第二段。", "第三段。"),
  disclosure: proseOf("第四段。"),
};

it("reads each line once, whoever asks, and after a key only the line that changed", () => {
  const read: string[] = [];
  const lengthOf = perLine(({ text }) => {
    read.push(text);
    return text.length;
  });
  const report = inputWith({ year: 2025, chapters });
  const before = linesOf(report).map(lengthOf);
  expect(linesOf(report).map(lengthOf)).toEqual(before);
  const whole = read.splice(0);
  expect(whole).toEqual(linesOf(report).map(({ text }) => text));

  const typed = { ...chapters, overview: proseOf("第一段。", "第二段了。", "第三段。") };
  const after = {
    ...report,
    content: { ...report.content, chapters: { ...report.content.chapters, ...typed } },
  };
  expect(linesOf(after).map(lengthOf)).toContain(5);
  expect(read).toEqual(["第二段了。"]);
});

it("keeps that nothing was found as well", () => {
  let times = 0;
  const nothingOf = perLine((): undefined => {
    times += 1;
  });
  const lines = linesOf(inputWith({ year: 2025, chapters }));
  for (const line of [...lines, ...lines]) expect(nothingOf(line)).toBeUndefined();
  expect(times).toBe(lines.length);
});
