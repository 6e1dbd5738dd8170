import type { Browser, Page } from "@playwright/test";
import { answering, expect, test } from "../fixtures";
import { cell, saved, stands, stated } from "../steps/clerk";
import { atHeading, pressOn, signInByKeyboard, stepByKeyboard, tabTo } from "../steps/keyboard";
import { answersWithoutEvents } from "../steps/without-events";

/** The main line by keyboard alone: no click anywhere. 县税务局 has not begun its report. */
const unit = "县税务局";
const year = 2025;

test.describe.configure({ mode: "serial" });

async function openPage(browser: Browser): Promise<Page> {
  return answering(await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage());
}

test("the clerk begins, writes and hands over", async ({ browser }) => {
  const page = await openPage(browser);
  const { keyboard } = page;
  await signInByKeyboard(page, "shuiwu");
  await tabTo(page.getByLabel("报告年度"));
  await expect(page.getByLabel("报告年度")).toHaveValue(String(year));
  await pressOn(page.getByRole("button", { name: "开始填报" }));
  await atHeading(page, "基本信息", 1);

  await tabTo(page.getByLabel("联系地址"));
  await keyboard.type("云溪县财税路16号");
  await keyboard.press("Tab");
  await keyboard.type("0000-8200007");
  await pressOn(page.getByRole("button", { name: "没有发生的一年" }));
  for (const words of answersWithoutEvents({ ofDepartment: true })) {
    await keyboard.type(words);
    await keyboard.press("Tab");
  }
  await pressOn(page.getByRole("button", { name: "填入草稿" }));
  await expect(page.getByRole("button", { name: "没有发生的一年" })).toBeFocused();
  await saved(page);

  await test.step("a figure of the last row but one", async () => {
    await stepByKeyboard(page, "二、主动公开政府信息情况");
    const first = cell(page, "规章", "本年制发件数");
    await tabTo(first);
    await keyboard.press("Control+End");
    await keyboard.press("ArrowUp");
    await keyboard.type("3");
    await keyboard.press("Enter");
    await saved(page);
  });

  await test.step("a warning: explained on the page of the checks, and the hand stays at it", async () => {
    await stepByKeyboard(page, "体检");
    await pressOn(page.getByRole("button", { name: "写说明" }));
    await keyboard.type("按台账新登记，上年没有这一项。");
    await expect(page.getByText("说明已保存")).toBeVisible();
    await pressOn(page.getByRole("button", { name: "完成", exact: true }));
    await expect(page.getByRole("listitem").filter({ hasText: "说明：按台账" })).toBeFocused();
  });

  await stepByKeyboard(page, "审签与报送");
  await pressOn(page.getByRole("button", { name: "提请审签" }));
  await stated(page, "已提请审签");
  await stands(page, "待审签");
});

test("the signer reads, ticks, signs and submits", async ({ browser }) => {
  const page = await openPage(browser);
  await signInByKeyboard(page, "shuiwu-sign");
  await pressOn(page.getByRole("link", { name: "去审签" }));
  await atHeading(page, "审签与报送", 1);
  await tabTo(page.getByRole("region", { name: "报告全文" }));
  for (const item of ["不含国家秘密", "不含商业秘密", "不含个人隐私"]) {
    await tabTo(page.getByRole("checkbox", { name: item }));
    await page.keyboard.press("Space");
  }
  await tabTo(page.getByLabel("保密审查人"));
  await page.keyboard.type("宁守信 副局长");
  await pressOn(page.getByRole("button", { name: "审签并报送" }));
  await stated(page, "已审签并报送");
});

test("the reviewer opens it from the queue, writes a note, approves and publishes", async ({ browser }) => {
  const page = await openPage(browser);
  const { keyboard } = page;
  await signInByKeyboard(page, "shenhe");
  await tabTo(page.getByLabel("搜索单位"));
  await keyboard.type(unit);
  await pressOn(page.getByRole("link", { name: `${unit} ${year} 年度报告` }));
  await atHeading(page, `${unit} ${year} 年度报告`, 1);
  await pressOn(page.getByRole("button", { name: "开始审核" }));
  await stated(page, "已开始审核");
  const note = page.getByRole("button", { name: /^批注：段落“公开栏更新/ });
  await pressOn(note);
  await keyboard.type("请写明是哪些公开栏。");
  await keyboard.press("Control+Enter");
  await expect(note).toBeFocused();
  await pressOn(page.getByRole("button", { name: "审核通过并公布" }));
  await pressOn(page.getByRole("dialog").getByRole("button", { name: "通过并公布", exact: true }));
  await stated(page, "已通过并公布");
});
