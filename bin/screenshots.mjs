import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { demonstrationPassword } from "../prisma/demo/accounts.mjs";
import { inRoot } from "./paths.mjs";
import { command } from "./process/command.mjs";
import { findChromium } from "./test/chromium.mjs";

/**
 * `npm run screenshots`, while `npm start` runs the demonstration (BASE_URL, by default http://localhost:3000): the pictures
 * of README, taken anew.
 */
const baseURL = process.env.BASE_URL ?? "http://localhost:3000";
const folder = inRoot("docs", "screenshots");

/** @type {Record<string, { who?: string, show(page: import("@playwright/test").Page): Promise<void> }>} */
const pictures = {
  "clerk-text": {
    who: "songling",
    show: async (page) => {
      await openStep(page, "一、总体情况");
      await page.getByText("未收到政府信息公开申请").first().click();
      await page.getByRole("button", { name: "写说明" }).first().waitFor();
    },
  },
  "clerk-table": {
    who: "songling",
    show: (page) => openStep(page, "三、收到和处理政府信息公开申请情况"),
  },
  examination: {
    who: "songling",
    show: async (page) => {
      await openStep(page, "体检");
      await page.getByRole("heading", { name: /^错误/ }).scrollIntoViewIfNeeded();
    },
  },
  season: {
    who: "shenhe",
    show: async (page) => {
      await page.goto("/reviews");
      await page.getByRole("button", { name: /^催报/ }).waitFor();
    },
  },
  review: {
    who: "shenhe",
    show: async (page) => {
      await page.goto("/reviews");
      await page.getByRole("link", { name: "高塬乡" }).click();
      await page.getByRole("heading", { name: "高塬乡 2025 年度报告" }).waitFor();
    },
  },
  public: {
    show: async (page) => {
      await page.goto("/reports/990101112000/2025");
    },
  },
};

await command(async () => {
  await mkdir(folder, { recursive: true });
  const { executablePath, args, env } = findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  try {
    for (const [name, { who, show }] of Object.entries(pictures)) {
      const viewport = { width: 1280, height: 800 };
      const page = await browser.newPage({ baseURL, viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
      if (who) await signIn(page, who);
      await show(page);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: inRoot("docs", "screenshots", `${name}.png`), animations: "disabled" });
      console.log(`docs/screenshots/${name}.png`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return 0;
});

/** @param {import("@playwright/test").Page} page @param {string} username */
async function signIn(page, username) {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(demonstrationPassword);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("button", { name: "退出" }).waitFor();
}

/** @param {import("@playwright/test").Page} page @param {string} title */
async function openStep(page, title) {
  await page.goto("/desk/reports");
  await page.getByRole("link", { name: "2025 年度" }).click();
  const steps = page.getByRole("navigation", { name: "填报步骤" });
  await steps.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
}
