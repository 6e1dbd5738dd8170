import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { inRoot } from "./paths.mjs";
import { command } from "./process/command.mjs";
import { openReview, openStep, signIn } from "./screenshots/steps.mjs";
import { takeHandbookPictures } from "./screenshots/take-handbook-pictures.mjs";
import { takeScreens } from "./screenshots/take-screens.mjs";
import { findChromium } from "./test/chromium.mjs";

/**
 * `npm run screenshots`, while `npm start` runs the demonstration (BASE_URL, by default
 * http://localhost:3000): takes the pictures of README and of the handbooks again, and docs/screens.md. With
 * names, only those: `screens` for all of the latter, `screens/<name>` for one.
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
    show: (page) => openReview(page, "高塬乡"),
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
  const browser = await chromium.launch({
    executablePath,
    args: [...args, "--lang=zh-CN"],
    // Fields of dates are in the language of the process, not of the page.
    env: { ...process.env, ...env, LANGUAGE: "zh_CN", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
  });
  const options = { baseURL, locale: "zh-CN", timezoneId: "Asia/Shanghai" };
  const names = process.argv.slice(2);
  /** @param {string} name */
  const wanted = (name) => names.length === 0 || names.includes(name);
  try {
    await takeHandbookPictures(browser, options, wanted);
    await takeScreens(browser, options, (name) => wanted("screens") || names.includes(`screens/${name}`));
    for (const [name, { who, show }] of Object.entries(pictures)) {
      if (!wanted(name)) continue;
      const page = await browser.newPage({ ...options, viewport: { width: 1280, height: 800 } });
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
