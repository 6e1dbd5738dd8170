import { expect, type Locator, type Page } from "@playwright/test";
import { putIn } from "./files";

type Person = { username: string; name: string; unit: string; role: string };

/** Creates an account with one role. @returns the password for the first sign-in */
export async function createAccount(page: Page, { username, name, unit, role }: Person): Promise<string> {
  await page.goto("/accounts");
  await page.getByRole("button", { name: "新建账号" }).click();
  const dialog = page.getByRole("dialog", { name: "新建账号" });
  await dialog.getByLabel("姓名").fill(name);
  await dialog.getByLabel("用户名").fill(username);
  await dialog.getByLabel("单位").selectOption({ label: await unitOption(dialog, unit) });
  await dialog.getByLabel("角色").selectOption({ label: role });
  await dialog.getByRole("button", { name: "新建账号" }).click();
  return oneTimePassword(page, username);
}

/**
 * Performs an action on an account that needs a confirmation, and leaves the dialog open if it shows a
 * result.
 */
export async function settleAccount(page: Page, username: string, action: "重置密码" | "停用" | "启用") {
  await page.getByLabel("搜索").fill(username);
  const row = page.getByRole("row").filter({ hasText: username });
  await row.getByRole("button", { name: action }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${action}`) })
    .click();
}

export async function oneTimePassword(page: Page, username: string): Promise<string> {
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("临时密码只显示这一次");
  const cells = dialog.getByRole("row").filter({ hasText: username }).getByRole("cell");
  const password = (await cells.last().textContent()) ?? "";
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return password;
}

/** Chooses a CSV file in the card of that title. */
export async function chooseFile(page: Page, card: "导入单位" | "导入账号", lines: string[]): Promise<void> {
  const chooser = page.getByLabel("选择 CSV 或 Excel 文件").nth(card === "导入单位" ? 0 : 1);
  await putIn(chooser, {
    name: "名单.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\r\n"), "utf8"),
  });
}

/** The option of a unit: options are indented by their level in the tree. */
async function unitOption(dialog: Locator, unit: string): Promise<string> {
  const labels = await dialog.getByLabel("单位").getByRole("option").allTextContents();
  return labels.find((label) => label.trim() === unit) ?? unit;
}
