import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { demonstrationPassword } from "@/prisma/demo/accounts.mjs";
import { expect, expectAccessibleAtAllWidths, signIn, test, tryToSignIn } from "../fixtures";
import { createAccount } from "../steps/administrator";
import { changeOwnPassword } from "../steps/anybody";

/** Unique names, so that a second run on the same data does not conflict. */
const suffix = Date.now().toString(36);
const password = "清晨渡口的第一班船到了";

/** A separate person for the test: others sign in on the same server concurrently. */
async function newPerson(page: Page, administrator: Page, username: string): Promise<void> {
  const person = { username, name: "林初晓", unit: "金沙镇", role: "填报员" };
  const given = await createAccount(administrator, person);
  await signIn(page, username, given);
  await page.goto("/account");
  await changeOwnPassword(page, given, password);
  await expect(page.getByText("密码已修改")).toBeVisible();
  await page.reload();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page.getByRole("heading", { name: "工作人员登录" })).toBeVisible();
}

/** Between the steps of signing in. */
async function firstStep(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in?next=%2Faccount");
  await tryToSignIn(page, username, password);
  await expect(page.getByRole("heading", { name: "两步验证" })).toBeVisible();
}

const codeField = (page: Page) => page.getByLabel("验证器上的 6 位数字，或一个恢复码");

test("an authenticator app: added, asked for, and its codes for one use", async ({ enter, page }) => {
  const username = `liangbu.${suffix}`;
  await newPerson(page, await enter("guanli"), username);
  await page.getByRole("button", { name: "添加验证器" }).click();
  const dialog = page.getByRole("dialog", { name: "添加验证器" });
  await dialog.getByLabel("现在的密码").fill(password);
  await dialog.getByRole("button", { name: "下一步" }).click();
  await expect(dialog.getByRole("img", { name: "添加到验证器的二维码" })).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  const shown = await dialog.locator("dd").textContent();
  const app = new TOTP({ secret: Secret.fromBase32((shown ?? "").replaceAll(" ", "")) });
  await dialog.getByLabel("验证器上显示的 6 位数字").fill("000000");
  await dialog.getByRole("button", { name: "添加" }).click();
  await expect(dialog.getByText("这个数字不对")).toBeVisible();
  const used = app.generate();
  await dialog.getByLabel("验证器上显示的 6 位数字").fill(used);
  await dialog.getByRole("button", { name: "添加" }).click();
  await expect(dialog.getByText("恢复码只显示这一次")).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  const [recovery = ""] = await dialog.getByRole("listitem").allTextContents();
  await dialog.getByRole("button", { name: "已保存好" }).click();
  await expect(page.getByText("还有 10 个没有用过")).toBeVisible();
  await expectAccessibleAtAllWidths(page);

  await test.step("the password alone opens nothing, nor the code that was used", async () => {
    await signOut(page);
    await firstStep(page, username);
    await expectAccessibleAtAllWidths(page);
    await page.goto("/desk");
    await expect(page.getByRole("heading", { name: "工作人员登录" })).toBeVisible();
    await firstStep(page, username);
    await codeField(page).fill(used);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page.getByText("没有通过。请核对后再试")).toBeVisible();
  });

  await test.step("a code for one use does, and leads to the page that was asked for", async () => {
    await codeField(page).fill(recovery);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page).toHaveURL(/\/account$/);
    await expect(page.getByText("还有 9 个没有用过")).toBeVisible();
  });
});

test("a security key signs in, and the form of the second step works without JavaScript", async ({
  browser,
  enter,
  page,
}) => {
  const username = `miyao.${suffix}`;
  await newPerson(page, await enter("guanli"), username);
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "usb", hasResidentKey: false, hasUserVerification: false },
  });
  await page.getByRole("button", { name: "添加安全密钥" }).click();
  const dialog = page.getByRole("dialog", { name: "添加安全密钥" });
  await dialog.getByLabel("给这把密钥起个名字").fill("办公室的密钥");
  await dialog.getByLabel("现在的密码").fill(password);
  await dialog.getByRole("button", { name: "下一步" }).click();
  await expect(dialog.getByText("恢复码只显示这一次")).toBeVisible();
  const [recovery = ""] = await dialog.getByRole("listitem").allTextContents();
  await dialog.getByRole("button", { name: "已保存好" }).click();
  await expect(page.getByText("安全密钥“办公室的密钥”")).toBeVisible();

  await signOut(page);
  await firstStep(page, username);
  await expectAccessibleAtAllWidths(page);
  await page.getByRole("button", { name: "用安全密钥登录" }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText("最近一次使用")).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("/sign-in?next=%2Faccount");
  await tryToSignIn(plain, username, password);
  await plain.getByLabel("恢复码").fill(recovery);
  await plain.getByRole("button", { name: "登录", exact: true }).click();
  await expect(plain).toHaveURL(/\/account$/);
  await context.close();

  await test.step("two administrators take it away for whoever lost it", async () => {
    const first = await enter("guanli");
    await first.goto("/accounts");
    await first.getByLabel("搜索").fill(username);
    await first.getByRole("button", { name: "重置两步验证" }).click();
    await first.getByRole("dialog").getByRole("button", { name: "提出重置" }).click();
    const confirm = "确认重置林初晓的两步验证";
    await expect(first.getByRole("button", { name: confirm })).toBeDisabled();
    const second = await enter("guanli2");
    await second.goto("/accounts");
    await expectAccessibleAtAllWidths(second);
    await second.getByRole("button", { name: confirm }).click();
    await expect(second.getByRole("button", { name: confirm })).toBeHidden();
    await signIn(page, username, password);
  });
});

test("on an intranet by plain http the page says that security keys do not work there, and offers the app", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { port } = new URL(baseURL ?? "");
  await page.goto(`http://nianbao.intranet:${port}/sign-in?next=%2Faccount`);
  await tryToSignIn(page, "guanli2", demonstrationPassword);
  await expect(page.getByRole("button", { name: "添加验证器" })).toBeVisible();
  await expect(page.getByRole("button", { name: "添加安全密钥" })).toBeHidden();
  await expect(page.getByText("安全密钥只能在 https 的域名下使用")).toBeVisible();
  await context.close();
});
