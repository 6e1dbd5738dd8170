import { expect, it } from "vitest";
import { readDocument } from "../../read/read-document";
import { placeDocument } from "../place-document";

async function headMessages(...lines: string[]): Promise<string[]> {
  const text = [
    "青山县柳河镇2019年政府信息公开工作年度报告",
    "一、总体情况",
    "目录按月核对。",
    ...lines,
  ].join("\n");
  const blocks = await readDocument(new TextEncoder().encode(text), "report.txt");
  return placeDocument(blocks)
    .findings.filter(({ code }) => code === "I-label" || code === "I-figure")
    .map(({ message }) => message);
}

const documents = ["规章\t0\t0\t0", "规范性文件\t2\t2\t9"];

it("reports a column that occurs twice in the head", async () => {
  const right = "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量";
  const twice = "信息内容\t本年新制作数量\t本年新制作数量\t对外公开总数量";
  expect(await headMessages(right, ...documents)).toEqual([]);
  expect(await headMessages(twice, ...documents)).toEqual([expect.stringContaining("应为“本年新公开数量”")]);
});

it("reports an amount for which nothing names a unit", async () => {
  const head = "信息内容\t采购项目数量\t采购总金额";
  expect(await headMessages(head, "政府集中采购\t2\t700元")).toEqual([]);
  expect(await headMessages(head, "政府集中采购\t0\t0")).toEqual([]);
  expect(await headMessages(head, "政府集中采购\t2\t700")).toEqual([expect.stringContaining("按元读取")]);
});

it("reports a row with a figure that the form does not have, but neither a blank row nor a head", async () => {
  const rows = ["信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量", ...documents];
  expect(await headMessages(...rows, "村务公开栏更新次数\t7")).toEqual([
    "“主动公开政府信息情况”中没有“村务公开栏更新次数”这一行，它的 7 没有放进表里，请核对。",
  ]);
  expect(await headMessages(...rows, "村务公开栏更新次数\t")).toEqual([]);
  expect(await headMessages(...rows, "第二十条第（五）项\t")).toEqual([]);
});
