import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { handbooks } from "@/lib/core/help/list";
import { expect, test, tryToSignIn } from "../fixtures";
import * as clerk from "../steps/clerk";
import { withoutScript } from "../steps/reader";

/** Performs the handbooks' instructions literally. 县教育和体育局 has not begun its report. */
const unit = "县教育和体育局";
const password = "qingquan-liushui-88";

test.describe.configure({ mode: "serial" });

test("anybody reads the handbooks without scripts and takes them along as PDF and Word", async ({
  browser,
  page,
}) => {
  const plain = await withoutScript(browser);
  await plain.goto("/");
  await plain.getByRole("link", { name: "使用帮助" }).click();
  await plain.getByRole("link", { name: "填报员手册", exact: true }).click();
  await expect(plain.getByRole("heading", { level: 1, name: "填报员手册" })).toBeVisible();
  await plain
    .getByRole("navigation", { name: "目录", exact: true })
    .getByRole("link", { name: "第六步：体检" })
    .click();
  await expect(plain).toHaveURL(/\/help\/clerk#checks$/);
  for (const { id, title } of handbooks) {
    await page.goto(`/help/${id}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    for (const format of ["PDF", "Word"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: `下载 ${format}` }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`阳光年报${title}.${format === "PDF" ? "pdf" : "docx"}`);
      const bytes = await readFile(await file.path());
      expect(bytes.subarray(0, 4).toString("latin1")).toBe(format === "PDF" ? "%PDF" : "PK\u0003\u0004");
    }
  }
});

test("help opens at the topic of the page where one stands", async ({ enter, page: entrance }) => {
  await entrance.goto("/sign-in");
  await entrance.getByRole("link", { name: "使用帮助" }).click();
  await expect(entrance.locator("section:target")).toContainText("第一步：登录");
  const reviewing = await enter("shenhe");
  await reviewing.goto("/reviews");
  await expect(helpOf(reviewing)).toHaveAttribute("href", "/help/reviewer#queue");
  const page = await enter("songling");
  await clerk.openDraft(page, 2025);
  await clerk.goTo(page, "体检");
  const [help] = await Promise.all([page.waitForEvent("popup"), helpOf(page).click()]);
  await expect(help.locator("section:target")).toContainText("错误必须改正");
});

const helpOf = (page: Page) => page.getByRole("banner").getByRole("link", { name: "帮助" });

test("a clerk who has read nothing but the first chapter hands over the first report", async ({
  browser,
  enter,
  baseURL,
}) => {
  const temporary = await newAccount(await enter("guanli"));
  const context = await browser.newContext({ baseURL: baseURL as string });
  const page = await context.newPage();

  await test.step("第一步：登录", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "工作人员登录" }).click();
    await tryToSignIn(page, "xin.sheng", temporary);
    await page.getByLabel("现在的密码").fill(temporary);
    await page.getByLabel("新密码", { exact: true }).fill(password);
    await page.getByLabel("再输一遍新密码").fill(password);
    await page.getByRole("button", { name: "修改密码" }).click();
    await page.getByRole("link", { name: "去工作台" }).click();
  });

  await test.step("第二步：开始一份报告", async () => {
    await page.getByLabel("报告年度").selectOption("2025");
    await page.getByRole("button", { name: "开始填报" }).click();
    await expect(page.getByRole("heading", { name: "基本信息", level: 1 })).toBeVisible();
  });

  await test.step("第三步：填基本信息", async () => {
    await clerk.fillFront(page, {
      联系地址: "云溪县学府路6号",
      联系电话: "0000-8100006",
      邮政编码: "990100",
      成文日期: "2026-01-12",
    });
  });

  await test.step("第四步：先填第二、三、四章的统计表", async () => {
    await onward(page, "二、主动公开政府信息情况");
    await clerk.typeDown(clerk.cell(page, "行政规范性文件", "现行有效件数"), ["3"]);
    await clerk.typeDown(clerk.cell(page, "行政许可"), ["21"]);
    await clerk.restIsZero(page);
    await onward(page, "三、收到和处理政府信息公开申请情况");
    await clerk.typeDown(clerk.cell(page, "一、本年新收政府信息公开申请数量", "自然人"), ["2"]);
    await clerk.typeDown(clerk.cell(page, "（一）予以公开", "自然人"), ["2"]);
    await clerk.restIsZero(page);
    await addUsual(page);
    await onward(page, "四、政府信息公开行政复议、行政诉讼情况");
    await clerk.restIsZero(page);
  });

  await test.step("第五步：写第一、五、六章的文字", async () => {
    await onward(page, "一、总体情况");
    await addUsual(page);
    const text = clerk.paper(page, "一、总体情况");
    for (const [asked, written] of Object.entries(placeholders)) {
      await text.getByText(`［请填写：${asked}］`, { exact: true }).click();
      await page.keyboard.type(written);
    }
    await clerk.saved(page);
    await expect(text).not.toContainText("请填写");
    await onward(page, "五、存在的主要问题及改进情况");
    await clerk.writeChapter(page, "五、存在的主要问题及改进情况", [
      "学校招生信息公开后没有及时更新，有2所学校的咨询电话变动后半个月才更正；自3月起由基础教育股每月5日前逐校核对。",
    ]);
    await onward(page, "六、其他需要报告的事项");
    await addUsual(page);
  });

  await test.step("第六步：体检", async () => {
    await onward(page, "体检");
    await clerk.explainWarnings(page, "已与台账核对，情况属实。");
    await expect(page.getByText("可以提请审签", { exact: true })).toBeVisible();
  });

  await test.step("第七步：提请审签，报送审核", async () => {
    await onward(page, "预览");
    await expect(page.getByRole("article")).toContainText("行政许可");
    await onward(page, "审签与报送");
    await clerk.make(page, "提请审签");
    await clerk.stated(page, "已提请审签");
    await clerk.stands(page, "待审签");
    const signer = await enter("jiaoti-sign");
    await signer.goto("/desk/reports");
    await signer.getByRole("link", { name: "去审签" }).click();
    for (const item of ["不含国家秘密和工作秘密", "不含商业秘密", "不含个人隐私"])
      await signer.getByRole("checkbox", { name: item }).check();
    await signer.getByLabel("保密审查人").fill("程子健 副局长");
    await signer.getByRole("button", { name: "审签并报送" }).click();
    await clerk.stated(signer, "已审签并报送");
    await clerk.stands(signer, "已报送");
    await page.reload();
    await expect(page.getByRole("link", { name: /消息，\d+ 条未读/ })).toBeVisible();
    await clerk.stands(page, "已报送");
  });
  await context.close();
});

/** As the administrator's handbook says; the password for the first sign-in. */
async function newAccount(page: Page): Promise<string> {
  await page.goto("/accounts");
  await page.getByRole("button", { name: "新建账号" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("姓名").fill("新来的");
  await dialog.getByLabel("用户名").fill("xin.sheng");
  const option = dialog.getByLabel("单位").locator("option", { hasText: unit });
  await dialog.getByLabel("单位").selectOption(await option.first().getAttribute("value"));
  await dialog.getByLabel("角色").selectOption("填报员");
  await dialog.getByRole("button", { name: "新建账号" }).click();
  const row = dialog.getByRole("row", { name: /xin\.sheng/ });
  const temporary = await row.getByRole("cell").last().textContent();
  await page.keyboard.press("Escape");
  return temporary ?? "";
}

/** To the next step by the button at the end of the page. */
async function onward(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: `下一步：${title}`, exact: true }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

async function addUsual(page: Page): Promise<void> {
  await page.getByRole("button", { name: "插入本章常用表述" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "加到本章" }).click();
  await expect(page.getByText("已加到本章")).toBeVisible();
  await clerk.saved(page);
}

/** What is asked in the blanks of the usual sentences, and what is written over each. */
const placeholders = {
  "政府网站专栏、政务新媒体等平台的设置和维护情况":
    "县政府网站教育专栏设栏目8个，政务新媒体账号1个，每月检查更新",
  次数和整改情况: "内部培训2次，自查1次，发现的3处过期信息均已更换",
  得分或者等次: "县政务公开工作考核得93分，等次为良好",
  方式和满意率: "收回问卷80份，满意率96%",
  有无及结果: "没有发生责任追究情形",
};
