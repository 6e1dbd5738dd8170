import { expect, type Locator, type Page } from "@playwright/test";
import { stated } from "./clerk";

/** Finds the unit in the queue by its name and opens the report that it submitted. */
export async function openFromQueue(page: Page, unit: string, year: number): Promise<void> {
  await page.goto("/reviews");
  await page.getByLabel("年度", { exact: true }).selectOption(String(year));
  await page.getByLabel("搜索单位").fill(unit);
  const row = page.getByRole("row").filter({ hasText: unit });
  await row.getByRole("link", { name: `${unit} ${year} 年度报告` }).click();
  await expect(page.getByRole("heading", { name: `${unit} ${year} 年度报告`, level: 1 })).toBeVisible();
}

/** Writes a note on the paragraph with this beginning. */
export async function noteOnParagraph(page: Page, beginning: string, text: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^批注：段落“${beginning}`) }).click();
  await writeNote(page, text);
}

/** Writes a note on a figure, by clicking it in its row. */
export async function noteOnFigure(page: Page, row: string, figure: string, text: string): Promise<void> {
  const cells = page.getByRole("row").filter({ hasText: row }).getByRole("cell");
  // Last year's figure may follow in the cell.
  await cells.filter({ hasText: new RegExp(`^${figure}(上年|$)`) }).click();
  await writeNote(page, text);
}

async function writeNote(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "写批注" });
  await dialog.getByLabel("批注", { exact: true }).fill(text);
  await dialog.getByRole("button", { name: "保存批注" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: text }).first()).toBeVisible();
}

/** Returns the report with these reasons. */
export async function sendBack(page: Page, reasons: readonly string[]): Promise<void> {
  const dialog = await returnDialog(page);
  for (const [index, reason] of reasons.entries()) {
    if (index > 0) await dialog.getByRole("button", { name: "再加一条理由" }).click();
    const field = dialog.getByLabel(reasons.length > 1 && index > 0 ? `理由 ${index + 1}` : /^理由/).last();
    await field.pressSequentially(reason);
  }
  await dialog.getByRole("button", { name: "退回修改" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("报告在填报单位手里")).toBeVisible();
  await stated(page, "已退回修改");
}

export async function returnDialog(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "退回修改" }).click();
  return page.getByRole("dialog", { name: "退回修改" });
}

/** Approves and publishes, after the page has shown what becomes public. */
export async function approveAndPublish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "审核通过并公布" }).click();
  const dialog = page.getByRole("dialog", { name: "审核通过并公布" });
  await expect(dialog).toContainText("任何人都能在公开网站上读到");
  await dialog.getByRole("button", { name: "通过并公布", exact: true }).click();
  await expect(page.getByText("这份报告已经公布")).toBeVisible();
  await stated(page, "已通过并公布");
}
