import { demonstrationPassword } from "../../prisma/demo/accounts.mjs";

/** Steps in the demonstration before a picture is taken. */

/** @param {import("@playwright/test").Page} page @param {string} username */
export async function signIn(page, username) {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(demonstrationPassword);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("button", { name: "退出" }).waitFor();
}

/** @param {import("@playwright/test").Page} page @param {string} title */
export async function openStep(page, title) {
  await page.goto("/desk/reports");
  await page.getByRole("link", { name: "2025 年度" }).click();
  const steps = page.getByRole("navigation", { name: "填报步骤" });
  await steps.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
}

/** @param {import("@playwright/test").Page} page @param {string} unit */
export async function openReview(page, unit) {
  await page.goto("/reviews");
  await page.getByRole("link", { name: `${unit} 2025 年度报告` }).click();
  await page.getByRole("heading", { name: `${unit} 2025 年度报告` }).waitFor();
  // A resubmission opens at its changes.
  const whole = page.getByRole("link", { name: "全文", exact: true });
  if ((await whole.count()) === 0) return;
  await whole.click();
  await page.locator('[aria-current="true"]', { hasText: /^全文$/ }).waitFor();
}
