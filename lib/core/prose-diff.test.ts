import fc from "fast-check";
import { expect, it } from "vitest";
import { type ProseBlock, proseOf } from "./prose";
import { diffProse } from "./prose-diff";
import { diffWords, likeness } from "./prose-words";

const writing = fc
  .array(fc.constantFrom("公开", "信息", "182", "条", "，", "。", "1.5", "万元", "网站", "A", "\n"), {
    maxLength: 20,
  })
  .map((words) => words.join(""));

it("loses no character of either text", () => {
  fc.assert(
    fc.property(writing, writing, (before, after) => {
      const changes = diffWords(before, after);
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => change.text)
          .join("");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
    }),
  );
});

it("shows changed numbers whole", () => {
  expect(diffWords("主动公开182条。", "主动公开192条。")).toEqual([
    { kind: "same", text: "主动公开" },
    { kind: "removed", text: "182" },
    { kind: "added", text: "192" },
    { kind: "same", text: "条。" },
  ]);
});

it("does not leave single kept characters inside a change", () => {
  const kinds = diffWords("按时报送情况", "按期上报情况").map(({ kind }) => kind);
  expect(kinds).toEqual(["same", "removed", "added", "same"]);
});

it("knows a paragraph again that was changed, and tells new and removed ones apart", () => {
  const before = proseOf("## 组织领导", "我镇成立了领导小组，明确专人负责。", "完全删去的一段话在这里。");
  const after = proseOf("新写的开头部分。", "## 组织领导", "我镇成立了工作领导小组，明确两名专人负责。");
  expect(diffProse(before, after).map(({ kind }) => kind)).toEqual(["added", "same", "changed", "removed"]);
  const changed = diffProse(before, after)[2];
  expect(changed?.kind === "changed" && changed.words.filter(({ kind }) => kind === "added")).toEqual([
    { kind: "added", text: "工作" },
    { kind: "added", text: "两名" },
  ]);
});

it("tells every block of either text exactly once, in order", () => {
  const line = fc.constantFrom(
    "我镇公开信息",
    "我镇公开政府信息",
    "## 标题",
    "网站建设",
    "",
    "网站的建设情况",
  );
  const prose = fc.array(line, { maxLength: 8 }).map((lines) => proseOf(...lines));
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const changes = diffProse(before, after);
      const side = (key: "blockBefore" | "blockAfter") =>
        changes.flatMap((change) => (key in change ? [(change as Record<typeof key, ProseBlock>)[key]] : []));
      expect(side("blockBefore")).toEqual(before.content);
      expect(side("blockAfter")).toEqual(after.content);
    }),
  );
});

it("measures likeness from nothing shared to the same", () => {
  expect(likeness("公开信息", "公开信息")).toBe(1);
  expect(likeness("公开信息", "网站建设")).toBe(0);
  expect(likeness("甲", "乙")).toBe(0);
});
