import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

/** An invented report with faults of three severities: a mobile number, a misspelling, a half-width comma. */
export function faultyReport(year = 2025): string {
  const lines = [
    `青山县柳河镇人民政府${year}年政府信息公开工作年度报告`,
    "一、总体情况",
    `${year}年，柳河镇召开会议3次,印发宣传册120份。`,
    "二、主动公开政府信息情况",
    "按目录逐项公开。",
    "三、收到和处理政府信息公开申请情况",
    "新收申请3件，上年转结1件，全部办结。",
    "四、政府信息公开行政复议、行政诉讼情况",
    "没有发生。",
    "五、存在的主要问题及改进情况",
    "部分村的公示更新偏慢，已明确专人每月核对。",
    "六、其他需要报告的事项",
    "咨询可以拨打13812345678。",
  ];
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`;
}

export function htmlFile(name: string, html: string) {
  return { name, mimeType: "text/html", buffer: Buffer.from(html) };
}

/** A generated report as another program wrote it (see made-elsewhere.test.ts). */
export async function madeElsewhere(name: string, file: string) {
  const folder = new URL("../../lib/imports/place/testing/made-elsewhere/", import.meta.url);
  return { name, mimeType: "application/octet-stream", buffer: await readFile(new URL(file, folder)) };
}

/** Opens the page and waits until its reader has loaded. */
export async function openCheckPage(page: Page): Promise<void> {
  const reader = page.waitForEvent("worker");
  await page.goto("/check");
  await reader;
  await expect(page.getByText("把年度报告拖到这里，或者直接粘贴")).toBeVisible();
}

export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

export async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName = "", content = ""]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, { type: "text/html" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
}
