import { expect, it } from "vitest";
import { readDocument } from "../../read/read-document";
import { placeDocument } from "../place-document";

/** Milliseconds for placing a text of this many lines that is not a report. */
async function placingOf(lines: number): Promise<number> {
  const text = [
    "青石镇人民政府2023年政府信息公开工作年度报告",
    "统计期限自2023年1月1日起至2023年12月31日止。",
    ...Array.from({ length: lines }, (_, at) => `第${at}段写的是别的内容，与年报没有关系。`),
  ];
  const blocks = await readDocument(new TextEncoder().encode(text.join("\n")), "长文.txt");
  const began = process.cpuUsage();
  placeDocument(blocks, { withoutRules: true });
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

it("places a long document in linear time", { timeout: 120_000 }, async () => {
  await placingOf(300);
  const short = await placingOf(900);
  expect(await placingOf(3600)).toBeLessThan(10 * short + 500);
});
