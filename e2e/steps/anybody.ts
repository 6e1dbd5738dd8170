import type { Page } from "@playwright/test";

/** Fills in and submits the form on the account page. */
export async function changeOwnPassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel("现在的密码").fill(current);
  await page.getByLabel("新密码", { exact: true }).fill(next);
  await page.getByLabel("再输一遍新密码").fill(next);
  await page.getByRole("button", { name: "修改密码" }).click();
}
