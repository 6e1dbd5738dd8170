import { demonstrationPassword } from "@/prisma/demo/accounts.mjs";
import { expect, signIn, test, tryToSignIn } from "../fixtures";
import { chooseFile, createAccount, oneTimePassword, settleAccount } from "../steps/administrator";
import { changeOwnPassword } from "../steps/anybody";

const refusal = "用户名或密码不正确，或账号暂时不能登录。";
/** Unique names, so that a second run on the same data does not conflict. */
const suffix = Date.now().toString(36);

test("an account from its first password to its last session", async ({ enter, page }) => {
  const username = `lin.${suffix}`;
  const administrator = await enter("guanli");
  const first = await createAccount(administrator, {
    username,
    name: "林初晓",
    unit: "金沙镇",
    role: "填报员",
  });

  await test.step("with a password that somebody else has seen only one's own account is open", async () => {
    await signIn(page, username, first);
    await page.goto("/desk/reports");
    await expect(page).toHaveURL(/\/account$/);
    await expect(page.getByText("请先设置自己的密码")).toBeVisible();
    await changeOwnPassword(page, first, "short");
    await expect(page.getByText("密码至少 10 位")).toBeVisible();
    await changeOwnPassword(page, first, "清晨渡口的第一班船到了");
    await expect(page.getByText("密码已修改")).toBeVisible();
    await page.goto("/desk/reports");
    await expect(page.getByRole("heading", { name: "年度报告", level: 1 })).toBeVisible();
  });

  const second = await test.step("a reset ends the session and gives a new password", async () => {
    await settleAccount(administrator, username, "重置密码");
    const given = await oneTimePassword(administrator, username);
    await page.reload();
    await expect(page.getByRole("heading", { name: "工作人员登录" })).toBeVisible();
    await tryToSignIn(page, username, given);
    await changeOwnPassword(page, given, "傍晚渡口的最后一班船走了");
    await expect(page.getByText("密码已修改")).toBeVisible();
    await page.goto("/desk/reports");
    await expect(page.getByRole("heading", { name: "年度报告", level: 1 })).toBeVisible();
    return "傍晚渡口的最后一班船走了";
  });

  await test.step("a disabled account is out at once and does not come in again", async () => {
    await settleAccount(administrator, username, "停用");
    const row = administrator.getByRole("row").filter({ hasText: username });
    await expect(row).toContainText("已停用");
    await page.reload();
    await expect(page.getByRole("heading", { name: "工作人员登录" })).toBeVisible();
    await tryToSignIn(page, username, second);
    await expect(page.getByText(refusal)).toBeVisible();
  });
});

test("a reviewer's role is proposed by one administrator and confirmed by another", async ({ enter }) => {
  const username = `shen.${suffix}`;
  const first = await enter("guanli");
  await createAccount(first, { username, name: "申明远", unit: "云溪县", role: "审核员" });
  const row = (of: typeof first) => of.getByRole("row").filter({ hasText: username });
  await expect(row(first)).toContainText("待确认");
  await expect(first.getByRole("button", { name: "确认申明远的审核员" })).toBeDisabled();
  const second = await enter("guanli2");
  await second.goto("/accounts");
  await second.getByRole("button", { name: "确认申明远的审核员" }).click();
  await expect(second.getByRole("button", { name: "确认申明远的审核员" })).toBeHidden();
  await expect(row(second)).not.toContainText("待确认");
});

test("a failed sign-in does not reveal its cause, and keeps the requested page", async ({ page }) => {
  await page.goto("/desk/reports");
  await expect(page).toHaveURL(/sign-in\?next=%2Fdesk%2Freports/);
  for (const [username, password] of [
    ["nobody.here", demonstrationPassword],
    ["jinsha", "not this one"],
  ] as const) {
    await page.goto("/sign-in?next=%2Fdesk%2Freports");
    await tryToSignIn(page, username, password);
    await expect(page.getByText(refusal)).toBeVisible();
    await expect(page.getByLabel("用户名")).toHaveValue(username);
  }
  await tryToSignIn(page, "jinsha", demonstrationPassword);
  await expect(page).toHaveURL(/\/desk\/reports$/);
});

test("the sign-in form works without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await tryToSignIn(page, "jinsha", demonstrationPassword);
  await expect(page).toHaveURL(/\/desk\/reports$/);
  await context.close();
});

test("a file of accounts shows all its faults at once, and is imported when it has none", async ({
  enter,
}) => {
  const page = await enter("guanli");
  await page.goto("/accounts/import");
  const head = "用户名,姓名,单位代码,角色";
  const good = [`an.${suffix},安可期,990101112000,填报员`, `bai.${suffix},白露生,990101112000,审签人`];

  await chooseFile(page, "导入账号", [
    head,
    ...good,
    "沈知远,,990101101000,填报员",
    "qingshi,另一人,370305103000,镇长",
  ]);
  const faults = page.getByText("没有导入任何内容").locator("..");
  await expect(faults).toContainText("文件有 5 处问题，没有导入任何内容");
  for (const fault of ["第 4 行", "不能为空", "系统中已有这个用户名", "不在您的管理范围内", "之一"])
    await expect(faults).toContainText(fault);

  await chooseFile(page, "导入账号", [head, ...good]);
  await page.getByRole("button", { name: "确认导入 2 个" }).click();
  await expect(page.getByText("已新建 2 个账号。")).toBeVisible();
  await page.goto("/accounts");
  await page.getByLabel("搜索").fill(suffix);
  for (const name of ["安可期", "白露生"])
    await expect(page.getByRole("row").filter({ hasText: name })).toContainText("待改密码");
});

test("an administrator's rights end at the own county; others cannot open the accounts", async ({
  enter,
}) => {
  const administrator = await enter("guanli");
  await administrator.goto("/accounts");
  await administrator.getByLabel("搜索").fill("qidu");
  await expect(administrator.getByText("没有符合条件的账号")).toBeVisible();
  const clerk = await enter("jinsha");
  await clerk.goto("/accounts");
  await expect(clerk.getByRole("button", { name: "新建账号" })).toBeHidden();
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("没有");
});
