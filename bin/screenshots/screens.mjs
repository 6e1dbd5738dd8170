import { openReview, openStep } from "./steps.mjs";

/**
 * The screens of the product in order: title, the account that sees it, its path, and how to reach it if its
 * path is not known beforehand. `route` is the folder under app/ if that differs from the path. Nothing is
 * written into the demonstration. A test checks that every page of the product has a screen.
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {{ title: string, who?: string, path?: string, route?: string, show?(page: Page): Promise<unknown>
 * }} Screen
 */

const county = "990101000000";
const report = "/reports/990101112000/2025";
const draft = "desk/reports/[reportId]/step";

/** @param {string} who @param {string} title @param {string} step @returns {Screen} */
const step = (who, title, step) => ({ title, who, route: draft, show: (page) => openStep(page, step) });

/** @type {Record<string, Screen>} */
export const screens = {
  "sign-in": { title: "登录", path: "/sign-in" },
  desk: { title: "填报员的工作台", who: "songling", path: "/desk/reports" },
  "desk-begin": { title: "还没有开始的一年", who: "qingshi", path: "/desk/reports" },
  front: step("songling", "基本信息", "基本信息"),
  chapter: step("songling", "一章正文，句中有提醒", "一、总体情况"),
  "table-short": step("songling", "一张短表", "二、主动公开政府信息情况"),
  "table-long": step("songling", "175 格的大表", "三、收到和处理政府信息公开申请情况"),
  checks: step("songling", "体检", "体检"),
  preview: step("songling", "预览", "预览"),
  "sign-off-clerk": step("songling", "还不能提请审签", "审签与报送"),
  returned: step("shuanghe", "审核退回以后", "五、存在的主要问题及改进情况"),
  "sign-off": step("yuncheng-sign", "审签", "审签与报送"),
  import: { title: "从已有文件开始", who: "bailu", path: "/imports" },
  account: { title: "我的账号", who: "songling", path: "/account" },
  messages: { title: "消息", who: "songling", path: "/messages" },
  queue: { title: "审核列表", who: "shenhe", path: "/reviews" },
  "queue-city": { title: "设区的市的审核列表", who: "shi-shenhe", path: "/reviews" },
  review: {
    title: "审核一份报告",
    who: "shenhe",
    route: "reviews/[reportId]",
    show: (page) => openReview(page, "高塬乡"),
  },
  changes: {
    title: "只看改动",
    who: "shenhe",
    route: "reviews/[reportId]",
    show: async (page) => {
      await openReview(page, "高塬乡");
      await page.getByRole("link", { name: "只看改动" }).click();
      await page.locator('[aria-current="true"]', { hasText: "只看改动" }).waitFor();
    },
  },
  counties: { title: "县与年度", who: "shenhe", path: "/counties" },
  settings: {
    title: "一年的设置",
    who: "shenhe",
    path: "/counties/2025",
    route: "counties/[year]",
  },
  outline: { title: "2014 年版的大纲", who: "shenhe", path: "/counties/2014", route: "counties/[year]" },
  "roll-up": { title: "汇总", who: "shenhe", path: "/roll-up" },
  "roll-up-city": {
    title: "设区的市的汇总",
    who: "shi-shenhe",
    path: "/roll-up?county=990100000000&year=2025",
    route: "roll-up",
  },
  bulletin: {
    title: "通报",
    who: "shenhe",
    path: `/reviews/papers/${county}/2025/bulletin`,
    route: "reviews/papers/[county]/[year]/[paper]",
  },
  scores: {
    title: "评分表",
    who: "shenhe",
    path: `/reviews/scores/${county}/2025`,
    route: "reviews/scores/[county]/[year]",
  },
  portal: {
    title: "网站核对",
    who: "shenhe",
    path: `/reviews/portal/${county}/2025`,
    route: "reviews/portal/[county]/[year]",
  },
  batches: { title: "批量导入", who: "shenhe", path: "/imports/batches" },
  archive: { title: "历年报告", who: "shenhe", path: "/imports/archive" },
  accounts: { title: "账号", who: "guanli", path: "/accounts" },
  units: { title: "单位", who: "guanli", path: "/accounts/units" },
  "accounts-import": { title: "导入账号", who: "guanli", path: "/accounts/import" },
  activity: { title: "操作记录", who: "guanli", path: "/accounts/activity" },
  list: { title: "公开的报告", path: "/" },
  search: { title: "查找", path: "/?q=qsz" },
  places: { title: "各地", path: "/places" },
  place: { title: "一个县的各单位各年", path: `/places/${county}`, route: "places/[code]" },
  figures: { title: "数据比较", path: `/figures?place=${county}&indicator=received` },
  published: { title: "一份公开的报告", path: report, route: "reports/[unit]/[year]" },
  "published-2017": {
    title: "2014 年版十一章的报告",
    path: "/reports/990101112000/2017",
    route: "reports/[unit]/[year]",
  },
  version: { title: "一个版本", path: `${report}/v/1`, route: "reports/[unit]/[year]/v/[version]" },
  receipt: {
    title: "公布回执",
    path: `${report}/v/1/receipt`,
    route: "reports/[unit]/[year]/v/[version]/receipt",
  },
  verify: { title: "核验", path: "/verify" },
  check: { title: "体检工具", path: "/check" },
  rules: { title: "体检规则", path: "/rules" },
  data: { title: "开放数据", path: "/data" },
  help: { title: "帮助", path: "/help" },
  handbook: { title: "填报员手册", path: "/help/clerk", route: "help/[handbook]" },
  licences: { title: "所用软件的许可", path: "/licences" },
  nowhere: { title: "没有这一页", path: "/nothing-here", route: "[...nowhere]" },
};
