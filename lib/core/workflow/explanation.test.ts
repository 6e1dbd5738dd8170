import { expect, it } from "vitest";
import { explainedKeys, saysNothing } from "./explanation";

it.each(["无", "无。", " 没有 ", "……", "/", "12", "情况属实！", ""])("“%s” explains nothing", (text) =>
  expect(saysNothing(text)).toBe(true),
);

it.each(["无新增文件，上年两件合并为一件", "机构合并", "撤并站所"])("“%s” is an explanation", (text) =>
  expect(saysNothing(text)).toBe(false),
);

it("a stored “无” explains its finding as little as none", () =>
  expect(
    explainedKeys([
      ["a", "无"],
      ["b", "机构合并"],
    ]),
  ).toEqual(new Set(["b"])));
