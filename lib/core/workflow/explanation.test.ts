import { expect, it, test } from "vitest";
import { explainedKeys, reasonFault, saysNothing } from "./explanation";

it.each(["无", "无。", " 没有 ", "……", "/", "12", "情况属实！", "x", "哈哈哈哈", ""])(
  "“%s” explains nothing",
  (text) => expect(saysNothing(text)).toBe(true),
);

it.each(["无新增文件，上年两件合并为一件", "机构合并", "撤并站所"])("“%s” is an explanation", (text) =>
  expect(saysNothing(text)).toBe(false),
);

test("a reason that says nothing is answered with what has to be written", () => {
  expect(reasonFault(" ", "延期的原因")).toBe("请写明延期的原因。");
  expect(reasonFault("x", "延期的原因")).toBe("“x”没有说明情况。请用一句话写明延期的原因，至少 4 个字。");
  expect(reasonFault("错了。", "延期的原因")).toContain("至少 4 个字");
  expect(reasonFault("承办人员调动。", "延期的原因")).toBeNull();
});

const finding = (key: string, message: string) => ({ key, message, code: "R00-1" });
const findings = [finding("a", "甲"), finding("b", "乙"), finding("c", "乙"), finding("d", "丙")];

it("a stored “无” explains its finding as little as none", () =>
  expect(
    explainedKeys(findings, [
      ["a", "无"],
      ["d", "机构合并"],
    ]),
  ).toEqual(new Set(["d"])));

it("one explanation is for all findings of the same words, whichever of them it was written for", () => {
  for (const key of ["b", "c"])
    expect(explainedKeys(findings, [[key, "机构合并"]])).toEqual(new Set(["b", "c"]));
});

it("what no finding asks for any more is left out", () =>
  expect(explainedKeys(findings, [["gone", "机构合并"]])).toEqual(new Set()));
