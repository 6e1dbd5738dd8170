import type { Page } from "@playwright/test";
import { expect, test, tryToSignIn } from "../fixtures";
import { oneTimePassword } from "../steps/administrator";
import { focusIsSeen, pressOn, tabTo } from "../steps/keyboard";

/** By keyboard alone: what is done with an account, on a wide and on a narrow screen. */
const screens = [
  { viewport: { width: 1280, height: 800 } },
  { viewport: { width: 390, height: 844 } },
] as const;
const suffix = Date.now().toString(36);

for (const { viewport } of screens) {
  test.describe(`at ${viewport.width}`, () => {
    test("an account: created, its session ended, its password reset, its work handed over", async ({
      enter,
      page: other,
    }) => {
      const page = await enter("guanli", { viewport });
      const [leaving, coming] = [`li${viewport.width}.${suffix}`, `jie${viewport.width}.${suffix}`];
      const password = await createByKeyboard(page, leaving, "李将行");
      await createByKeyboard(page, coming, "杰来接");
      await other.goto("/sign-in");
      await tryToSignIn(other, leaving, password);
      await expect(other).toHaveURL(/\/account$/);
      await page.reload();
      await tabTo(page.getByLabel("搜索"));
      await page.keyboard.type(leaving);
      const row = page.getByRole("row").filter({ hasText: leaving });
      const dialog = page.getByRole("dialog");

      const signIns = row.getByRole("button", { name: "登录情况" });
      await pressOn(signIns);
      const end = dialog.getByRole("button", { name: /^结束在/ });
      await pressOn(end);
      await expect(end).toHaveCount(0);
      await focusIsSeen(page);
      await page.keyboard.press("Escape");
      await expect(signIns).toBeFocused();

      const reset = row.getByRole("button", { name: "重置密码" });
      await pressOn(reset);
      await pressOn(dialog.getByRole("button", { name: "重置密码" }));
      await oneTimePassword(page, leaving);
      await expect(reset).toBeFocused();

      await pressOn(row.getByRole("button", { name: "交接" }));
      await tabTo(dialog.getByLabel("接手的人"));
      await chooseBelow(page, coming);
      await pressOn(dialog.getByRole("button", { name: "交接并停用" }));
      await expect(dialog.getByText("已交接，原账号已停用")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(row).toContainText("已停用");
      await focusIsSeen(page);
    });
  });
}

/** @returns the password for the first sign-in */
async function createByKeyboard(page: Page, username: string, name: string): Promise<string> {
  await page.goto("/accounts");
  const open = page.getByRole("button", { name: "新建账号" });
  await pressOn(open);
  const dialog = page.getByRole("dialog", { name: "新建账号" });
  await tabTo(dialog.getByLabel("姓名"));
  await page.keyboard.type(name);
  await tabTo(dialog.getByLabel("用户名"));
  await page.keyboard.type(username);
  await tabTo(dialog.getByLabel("单位"));
  await chooseBelow(page, "金沙镇");
  await tabTo(dialog.getByLabel("角色"));
  await chooseBelow(page, "填报员");
  await pressOn(dialog.getByRole("button", { name: "新建账号" }));
  const password = await oneTimePassword(page, username);
  await expect(open).toBeFocused();
  return password;
}

/** Goes down the list that has the focus, to the option with these words. */
async function chooseBelow(page: Page, words: string): Promise<void> {
  const chosen = () =>
    page.evaluate(() => {
      const list = document.activeElement;
      return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? "") : "";
    });
  for (let steps = 0; steps < 200 && !(await chosen()).includes(words); steps += 1)
    await page.keyboard.press("ArrowDown");
  expect(await chosen()).toContain(words);
}
