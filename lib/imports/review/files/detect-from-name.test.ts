import { expect, test } from "vitest";
import { detectFromName, unitNamed } from "./detect-from-name";

const units = [
  { code: "1", name: "青石镇", organ: "青石镇人民政府" },
  { code: "2", name: "上青石镇", organ: "上青石镇人民政府" },
  { code: "3", name: "白鹭乡", organ: "白鹭乡人民政府" },
];

test.each([
  ["青石镇", "1"],
  ["上青石镇", "2"],
  ["云溪县白鹭乡", "3"],
  ["白鹭乡人民政府", "3"],
  ["白 鹭乡", "3"],
  ["云溪县青石镇", "1"],
  ["红石镇", null],
  ["镇", null],
  ["", null],
  [null, null],
])("the document's %s is unit %s", (named, code) => {
  expect(unitNamed(named, units)).toBe(code);
});

test.each([
  ["2018年/青石镇.docx", "1", 2018],
  ["青石镇/政府信息公开2017年度报告.docx", "1", 2017],
  ["上青石镇2016.txt", "2", 2016],
  ["年报/2019年1月发布的2018年度报告（白鹭乡）.html", "3", 2018],
  ["20190115白鹭乡.txt", "3", null],
  ["2018/2019/青石镇2015-2016.txt", "1", 2019],
  ["报告.docx", null, null],
])("%s names unit %s and year %s", (name, unitCode, year) => {
  expect(detectFromName(name, units)).toEqual({ unitCode, year });
});
