import { openReview, openStep } from "./steps.mjs";

/**
 * The pictures of the handbooks by name: the account that sees the page, the steps before the picture, and
 * the part of the page in it. Nothing is written into the demonstration. A test checks that the handbooks
 * show each of them.
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {import("@playwright/test").Locator} Locator
 * @typedef {{ who: string, height?: number, show(page: Page): Promise<Locator | void> }} HandbookPicture
 * @type {Record<string, HandbookPicture>}
 */
export const handbookPictures = {
  begin: {
    who: "qingshi",
    show: async (page) => {
      await page.goto("/desk/reports");
      await page.getByLabel("报告年度").selectOption("2025");
      return card(page, page.getByRole("button", { name: "开始填报" }));
    },
  },
  frame: { who: "songling", height: 560, show: (page) => openStep(page, "基本信息") },
  chapter: {
    who: "songling",
    height: 600,
    show: async (page) => {
      await openStep(page, "一、总体情况");
      await page.getByText("未收到政府信息公开申请").first().click();
      await page.getByRole("button", { name: "写说明" }).first().waitFor();
    },
  },
  table: {
    who: "songling",
    height: 640,
    show: (page) => openStep(page, "二、主动公开政府信息情况"),
  },
  checks: {
    who: "songling",
    height: 640,
    show: (page) => openStep(page, "体检"),
  },
  "signer-list": {
    who: "yuncheng-sign",
    height: 420,
    show: (page) => page.goto("/desk/reports").then(() => undefined),
  },
  "sign-off": {
    who: "yuncheng-sign",
    show: async (page) => {
      await openStep(page, "审签与报送");
      return card(page, page.getByLabel("保密审查人"));
    },
  },
  returned: {
    who: "shuanghe",
    height: 800,
    show: (page) => openStep(page, "体检"),
  },
  import: {
    who: "qingshi",
    height: 560,
    show: async (page) => {
      await page.goto("/imports");
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
  },
  queue: {
    who: "shenhe",
    height: 760,
    show: async (page) => {
      await page.goto("/reviews");
      await page.getByRole("button", { name: /^催报/ }).waitFor();
    },
  },
  "one-report": {
    who: "shenhe",
    height: 640,
    show: (page) => openReview(page, "高塬乡"),
  },
  contact: {
    who: "shenhe",
    height: 1300,
    show: async (page) => {
      await page.goto("/reviews");
      await page.getByRole("button", { name: "青石镇 2025 年度的联系、催报与延期" }).click();
      return page.getByRole("dialog");
    },
  },
  settings: {
    who: "shenhe",
    height: 640,
    show: async (page) => {
      await page.goto("/counties/2025");
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
  },
  "roll-up": {
    who: "shenhe",
    height: 640,
    show: async (page) => {
      await page.goto("/roll-up");
      await page.getByRole("link", { name: "下载 Excel" }).waitFor();
    },
  },
  units: {
    who: "guanli",
    height: 560,
    show: async (page) => {
      await page.goto("/accounts/units");
      await page.getByRole("button", { name: "新建单位" }).first().waitFor();
    },
  },
  accounts: {
    who: "guanli",
    height: 560,
    show: async (page) => {
      await page.goto("/accounts");
      await page.getByRole("button", { name: "登录情况" }).first().waitFor();
    },
  },
  activity: {
    who: "guanli",
    height: 520,
    show: async (page) => {
      await page.goto("/accounts/activity");
      await page.getByRole("list", { name: "操作记录" }).waitFor();
    },
  },
};

/** The innermost card with that element. @param {Page} page @param {Locator} inner */
function card(page, inner) {
  return page.locator("section").filter({ has: inner }).last();
}
