import { chromium } from "@playwright/test";
import { findChromium } from "../../bin/test/chromium.mjs";
import { expect, expectAccessible, test } from "../fixtures";
import { withoutScript } from "../steps/reader";

/** A published report for its readers: complete without scripts, and in adjustable size. */

const report = "/reports/990101112000/2024";

test("the list is filtered, paged and left by links and a form only, without scripts", async ({
  browser,
}) => {
  const plain = await withoutScript(browser);
  await plain.goto("/");
  await plain.getByRole("link", { name: "下一页" }).click();
  await expect(plain.getByText(/^第2页，共\d+页$/)).toBeVisible();
  await plain.getByLabel("地区").selectOption({ label: "云溪县（演示）" });
  await plain.getByLabel("年度").selectOption("2021");
  await plain.getByRole("button", { name: "查询" }).click();
  await expect(plain.getByText(/^符合条件的有[1-9]\d*份/)).toBeVisible();
  await expect(plain.getByLabel("年度")).toHaveValue("2021");
  await expect(plain.getByLabel("单位", { exact: true })).toBeVisible();
  await plain.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(plain).toHaveURL(/\/reports\/\d{12}\/2021$/);
  await plain.context().close();
});

test("the tools that need scripts are not shown without them", async ({ browser }) => {
  const plain = await withoutScript(browser);
  await plain.goto(report);
  await expect(plain.locator(".sheet")).toBeVisible();
  await expect(plain.getByRole("button", { name: "长者模式" })).toBeHidden();
  await plain.context().close();
});

test("its Chinese is drawn in its own fonts", async ({ baseURL }) => {
  const { executablePath, args, env } = findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const page = await browser.newPage({ baseURL });
  await page.goto(report);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
  });
  expect(new Set(loaded.map((family) => family.replaceAll('"', "")))).toEqual(
    new Set(["Noto Sans SC", "Noto Serif SC", "LXGW WenKai"]),
  );
  await browser.close();
});

test("the contents follow, the elder mode stays on for the next report, and links lead from year to year", async ({
  page,
}) => {
  await page.goto(report);
  const contents = page.getByRole("navigation", { name: "目录" });
  await contents.getByRole("link", { name: "三、收到和处理政府信息公开申请情况" }).click();
  await expect(contents.locator("[aria-current]")).toHaveText("三、收到和处理政府信息公开申请情况");
  await page.getByRole("button", { name: "长者模式" }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "2025年报告" }).click();
  await expect(page).toHaveURL(/\/2025$/);
  await expect(page.getByRole("button", { name: "长者模式" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "长者模式" }).click();
  await expect(page.getByRole("heading", { name: "金沙镇历年数据" })).toBeVisible();
  await page.getByText("数据表").first().click();
  await expect(page.getByRole("row", { name: /2019年（口径改变）/ }).first()).toBeVisible();
  await page.goto("/reports/990101112000/2020");
  await expectAccessible(page);
});
