import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { proseLine, titleLine } from "./soft-breaks";

const drawn = (node: React.ReactNode) => renderToStaticMarkup(<p>{node}</p>).slice(3, -4);

test("a title breaks only between its words", () => {
  expect(drawn(titleLine("2025年政府信息公开工作年度报告"))).toBe(
    "2025年<wbr/>政府信息公开工作<wbr/>年度报告",
  );
  expect(drawn(titleLine("青石镇人民政府2025年政府信息公开工作年度报告"))).toBe(
    "青石镇人民政府<wbr/>2025年<wbr/>政府信息公开工作<wbr/>年度报告",
  );
  expect(drawn(titleLine("青石镇人民政府"))).toBe("青石镇人民政府");
});

test("addresses get break opportunities; numbers, dates and words do not", () => {
  const address = (text: string) => `<span class="sheet-address">${text}</span>`;
  expect(drawn(proseLine("邮箱：jinsha@yunxi.example，网址：http://www.yunxi.example/a?b=1。"))).toBe(
    `邮箱：${address("jinsha@yunxi.example")}，网址：${address("http://www.yunxi.example/a?b=1")}。`,
  );
  for (const text of ["电话：0533-7088000-8001", "收入1234567890.12元", "A/B 两类", "没有拉丁字母"])
    expect(drawn(proseLine(text))).toBe(text);
});

test("text cannot become markup", () => {
  expect(drawn(proseLine("<b>x@example.com/a&b</b>"))).not.toMatch(/<b>|&b/);
});
