import { expect, it } from "vitest";
import { editions } from "../editions/list";
import { phrasesOf } from "./phrases";

const marked = (heading: string) => phrasesOf(heading).join("｜");

it("keeps together what is read together", () => {
  expect(marked("二、主动公开政府信息情况")).toBe("二、主动公开｜政府信息情况");
  expect(marked("四、政府信息公开行政复议、行政诉讼情况")).toBe("四、政府信息公开｜行政复议、｜行政诉讼情况");
  expect(marked("五、存在的主要问题及改进情况")).toBe("五、存在的｜主要｜问题｜及改进情况");
  expect(marked("社会公益组织")).toBe("社会｜公益｜组织");
  expect(marked("本年收费金额（单位：万元）")).toBe("本年｜收费｜金额｜（单位：万元）");
  expect(marked("没听说过的标题")).toBe("没听说过的标题");
  expect(marked("")).toBe("");
});

it("cuts every chapter and column of every edition into parts that fit a narrow line", () => {
  const headings = editions.flatMap(({ outlines, tables }) => [
    ...outlines.flatMap(({ chapters }) => chapters.map(({ heading }) => heading)),
    ...tables.flatMap(({ sections }) => sections.flatMap(({ columns }) => columns.map(({ label }) => label))),
  ]);
  for (const heading of headings) expect(phrasesOf(heading).join("")).toBe(heading);
  expect(headings.flatMap(phrasesOf).filter(({ length }) => length > 9)).toEqual([]);
});
