import type { Page, Response } from "@playwright/test";
import { expect, expectAccessibleAtAllWidths, test, tryToSignIn } from "../fixtures";
import { goTo, openDraft } from "../steps/clerk";
import { publicPages, publicRoutes } from "../steps/public-pages";
import { expectLight, expectWholeWithoutScripts } from "../steps/reader";
import { openFromQueue, returnDialog } from "../steps/reviewer";

/**
 * Every page in its states in the demonstration: WCAG 2.2 AA, and no sideways scrolling. Public ones besides:
 * little script and style, and whole without scripts.
 */

for (const [name, path] of publicPages)
  test(`for everybody: ${name}`, async ({ page }) => {
    const loaded: Response[] = [];
    page.on("response", (response) => loaded.push(response));
    await page.goto(path);
    await ready(page);
    // Where reports are examined, the readers of documents and all rules run in the browser.
    if (path !== "/check") {
      await expectLight(loaded);
      await expectWholeWithoutScripts(page, loaded);
    }
    await expectAccessibleAtAllWidths(page);
  });

test("for everybody: every public route that draws a page is among these pages", async () => {
  // The comparison of two versions needs a correction: correct.spec.ts.
  const apart = ["/reports/[unit]/[year]/v/[version]/compare"];
  const isFile =
    /^\/(api|log|fonts|pictures|sitemaps)\/|\/(key|csv|json|xlsx|pdf|docx)$|\.(xml|txt|atom|css)$/;
  const paths = publicPages.map(([, path]) => new URL(path, "http://localhost").pathname);
  const missing = publicRoutes().filter((route) => {
    const pattern = new RegExp(
      `^${route.replaceAll(/\[\.{3}\w+\]/g, ".+").replaceAll(/\[\w+\]/g, "[^/]+")}$`,
    );
    return !isFile.test(route) && !paths.some((path) => pattern.test(path));
  });
  expect(missing).toEqual(apart);
});

test("for everybody: a report in the largest type and in high contrast", async ({ page }) => {
  await page.goto("/reports/990101112000/2025");
  await page.getByRole("radio", { name: "特大" }).check({ force: true });
  await page.getByRole("button", { name: "高对比度" }).click();
  await expectAccessibleAtAllWidths(page);
});

test("signing in, and being refused", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessibleAtAllWidths(page);
  await tryToSignIn(page, "nobody.at.all", "not this one");
  await expect(page.getByText("用户名或密码不正确")).toBeVisible();
  await expectAccessibleAtAllWidths(page);
});

test("the clerk: the reports, every step of one with faults, and the account page", async ({ enter }) => {
  test.slow();
  const page = await enter("songling");
  await page.goto("/desk/reports");
  await expectAccessibleAtAllWidths(page);
  await openDraft(page, 2025);
  // By the rail the document stays, and with it the engines.
  const rail = page.getByRole("navigation", { name: "填报步骤" });
  for (const step of await rail.getByRole("listitem").getByRole("link").all()) {
    await step.click();
    await expect(step).toHaveAttribute("aria-current", "step");
    await ready(page);
    await expectAccessibleAtAllWidths(page);
  }
  await rail.getByRole("link", { name: "从已有文件导入" }).click();
  await expect(page.getByRole("heading", { name: "从已有文件导入", level: 1 })).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  for (const path of ["/account", "/messages"]) {
    await page.goto(path);
    await ready(page);
    await expectAccessibleAtAllWidths(page);
  }
  await page.goto("/desk/reports/00000000-0000-7000-8000-000000000000");
  await expect(page.getByRole("link", { name: "回到工作台" })).toBeVisible();
  await expectAccessibleAtAllWidths(page);
});

test("the clerk: a repair of a finding, reported at the bottom of the page and undone", async ({ enter }) => {
  const page = await enter("songling");
  await openDraft(page, 2025);
  await goTo(page, "体检");
  await page
    .getByRole("button", { name: /^把“.+”改为/ })
    .first()
    .click();
  await expect(page.getByText(/^已把“.+”改为/)).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText(/^已撤销/)).toBeVisible();
  await page.getByRole("button", { name: /^错误/ }).click();
  await expectAccessibleAtAllWidths(page);
});

test("the clerk: a returned report with notes, and a read-only one", async ({ enter }) => {
  const page = await enter("shuanghe");
  await openDraft(page, 2025);
  for (const step of ["体检", "五、存在的主要问题及改进情况", "审签与报送"]) {
    await goTo(page, step);
    await ready(page);
    await expectAccessibleAtAllWidths(page);
  }
  await openDraft(page, 2017);
  for (const step of ["统计表", "一、概述"]) {
    await goTo(page, step);
    await ready(page);
    await expectAccessibleAtAllWidths(page);
  }
});

test("the signer: a report that waits for the signature", async ({ enter }) => {
  const page = await enter("yuncheng-sign");
  await openDraft(page, 2025);
  for (const step of ["体检", "审签与报送"]) {
    await goTo(page, step);
    await expectAccessibleAtAllWidths(page);
  }
});

test("the reviewer: the queue, a report with its dialogs, and one that changed since it was returned", async ({
  enter,
}) => {
  const page = await enter("shenhe");
  await page.goto("/reviews");
  await ready(page);
  await expectAccessibleAtAllWidths(page);

  await openFromQueue(page, "高塬乡", 2025);
  // It opens at what was changed since it was returned.
  for (const view of ["只看改动", "全文标出改动", "全文"]) {
    const link = page.getByRole("link", { name: view, exact: true });
    if (view !== "只看改动") await link.click();
    await expect(link).toHaveAttribute("aria-current", "true");
    await expectAccessibleAtAllWidths(page);
  }
  const dialog = await returnDialog(page);
  await expectAccessibleAtAllWidths(page);
  await dialog.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "审核通过并公布" }).click();
  await expectAccessibleAtAllWidths(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "批注：表“主动公开政府信息情况”", exact: true }).click();
  await expectAccessibleAtAllWidths(page);
  await page.keyboard.press("Escape");

  await page.goto("/reviews/00000000-0000-4000-8000-000000000000");
  await expectAccessibleAtAllWidths(page);
});

test("the county: the years and their settings", async ({ enter }) => {
  const page = await enter("shenhe");
  for (const path of [
    "/counties",
    "/counties/2014",
    "/counties/2025",
    "/imports/batches",
    "/imports/archive",
  ]) {
    await page.goto(path);
    await ready(page);
    await expectAccessibleAtAllWidths(page);
  }
});

test("an import: its first page, for a clerk and for somebody else", async ({ enter }) => {
  for (const username of ["bailu", "bailu-sign"]) {
    const page = await enter(username);
    await page.goto("/imports");
    await ready(page);
    await expectAccessibleAtAllWidths(page);
  }
});

test("the navigation is whole at every width: each place in one line, or all in the menu", async ({
  enter,
}) => {
  for (const username of ["shenhe", "guanli"]) {
    const page = await enter(username);
    await page.goto("/messages");
    for (const width of [768, 1024, 1104, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const broken = await page.getByRole("banner").evaluate((header) =>
        [...header.querySelectorAll("nav a")].flatMap((place) => {
          const words = document.createRange();
          words.selectNodeContents(place);
          return words.getClientRects().length > 1 ? [place.textContent] : [];
        }),
      );
      expect.soft(broken, `${username} at ${width}`).toEqual([]);
      expect
        .soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width}`)
        .toBeLessThanOrEqual(0);
    }
  }
});

test("the administrator: accounts, units, import", async ({ enter }) => {
  const page = await enter("guanli");
  for (const path of ["/accounts", "/accounts/units", "/accounts/import", "/accounts/activity"]) {
    await page.goto(path);
    await ready(page);
    await expectAccessibleAtAllWidths(page);
  }
  await page.goto("/accounts");
  await page.getByRole("button", { name: "新建账号" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "新建账号" }).click();
  await expect(page.getByText("请选择单位。")).toBeVisible();
  await expectAccessibleAtAllWidths(page);
});

/** Waits for the heading, and for what loads after it. */
async function ready(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("编辑器正在打开…")).toHaveCount(0);
}
