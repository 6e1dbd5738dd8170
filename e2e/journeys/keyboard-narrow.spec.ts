import type { Browser, Page } from "@playwright/test";
import { answering, expect, test } from "../fixtures";
import { cell, paper, saved, stands, stated } from "../steps/clerk";
import { atHeading, compose, pressOn, signInByKeyboard, stepByKeyboard, tabTo } from "../steps/keyboard";

/**
 * By keyboard alone on a narrow screen: what a report meets between writing and publication – taken back,
 * refused, returned, answered, approved with others – and the county's sums and papers. Every stop that is
 * passed is in view, outlined, and below no bar.
 */
const unit = "县发展和改革委员会";
const year = 2025;
const overview = "一、总体情况";

test.describe.configure({ mode: "serial" });

async function open(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = answering(await context.newPage());
  await signInByKeyboard(page, username);
  return page;
}

const handOver = async (page: Page) => {
  await stepByKeyboard(page, "审签与报送");
  await pressOn(page.getByRole("button", { name: "提请审签" }));
  await stated(page, "已提请审签");
  await stands(page, "待审签");
};

async function signAndSubmit(browser: Browser): Promise<void> {
  const page = await open(browser, "fagai-sign");
  await pressOn(page.getByRole("link", { name: "去审签" }));
  await atHeading(page, "审签与报送", 1);
  for (const item of ["不含国家秘密", "不含商业秘密", "不含个人隐私"]) {
    await tabTo(page.getByRole("checkbox", { name: item }));
    await page.keyboard.press("Space");
  }
  await tabTo(page.getByLabel("保密审查人"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("华谋远 主任");
  await pressOn(page.getByRole("button", { name: "审签并报送" }));
  await stated(page, "已审签并报送");
  await page.context().close();
}

/** Finds the unit in the queue and opens its report. */
async function openFromQueue(page: Page): Promise<void> {
  await tabTo(page.getByLabel("搜索单位"));
  await page.keyboard.type(unit);
  await pressOn(page.getByRole("link", { name: `${unit} ${year} 年度报告` }));
  await atHeading(page, `${unit} ${year} 年度报告`, 1);
}

test("the clerk puts a figure into the words by an input method, hands over, and takes it back", async ({
  browser,
}) => {
  const page = await open(browser, "fagai");
  const { keyboard } = page;
  await pressOn(page.getByRole("link", { name: "继续填报", exact: true }));
  await atHeading(page, "基本信息", 1);

  await test.step("a table: its first cell, the end, and past it", async () => {
    await stepByKeyboard(page, "二、主动公开政府信息情况");
    await tabTo(cell(page, "规章", "本年制发件数"));
    await keyboard.press("Control+End");
    await pressOn(page.getByRole("link", { name: /^下一步：/ }));
    await atHeading(page, /^三、/, 1);
  });

  await test.step("a figure in the words", async () => {
    await stepByKeyboard(page, overview);
    const editor = paper(page, overview);
    await tabTo(editor);
    await keyboard.press("Control+End");
    await compose(page, ["q", "quan'nian"], "全年收到申请");
    await keyboard.type("=");
    await compose(page, ["sh", "shou'dao"], "收到");
    const option = page.getByRole("option", { selected: true });
    await expect(option).toContainText("本年新收");
    await expect(option).toBeInViewport({ ratio: 1 });
    await keyboard.press("Enter");
    await compose(page, ["q"], "，全部登记。");
    const last = editor.locator("p").last();
    await expect(last).toHaveText(/全年收到申请\d+件?，全部登记。$/);
    await expect(last.locator(".live-figure")).toHaveCount(1);
    await saved(page);
  });

  await handOver(page);
  await pressOn(page.getByRole("button", { name: "收回修改" }));
  await stated(page, "已收回");
  await stands(page, "已撤回");
  await stepByKeyboard(page, "基本信息");
  await tabTo(page.getByLabel("联系地址"));
  await keyboard.press("End");
  await keyboard.type("二楼");
  await saved(page);
  await handOver(page);
});

test("the signer refuses with a reason", async ({ browser }) => {
  const signer = await open(browser, "fagai-sign");
  await pressOn(signer.getByRole("link", { name: "去审签" }));
  await atHeading(signer, "审签与报送", 1);
  const panel = signer.getByRole("form", { name: "退回修改" });
  await tabTo(panel.getByLabel("原因"));
  await signer.keyboard.type("地址请写到楼层和房间。");
  await pressOn(panel.getByRole("button", { name: "退回修改" }));
  await stated(signer, "已退回填报员");
});

test("the clerk finds the reason where it is to be changed, and hands over again", async ({ browser }) => {
  const page = await open(browser, "fagai");
  await pressOn(page.getByRole("link", { name: "继续填报", exact: true }));
  await atHeading(page, "体检", 1);
  await stepByKeyboard(page, "基本信息");
  await expect(page.getByText("地址请写到楼层和房间。")).toBeVisible();
  await tabTo(page.getByLabel("联系地址"));
  await page.keyboard.press("End");
  await page.keyboard.type("206室");
  await saved(page);
  await handOver(page);
  await signAndSubmit(browser);
});

test("the reviewer writes a note and returns the report with its chapter unlocked", async ({ browser }) => {
  const page = await open(browser, "shenhe");
  const { keyboard } = page;
  await openFromQueue(page);
  await pressOn(page.getByRole("button", { name: "开始审核" }));
  await stated(page, "已开始审核");
  const note = page.getByRole("button", { name: /^批注：段落“.{1,3}组织业务培训/ });
  await pressOn(note);
  await keyboard.type("请写明其中网上提交的件数。");
  await keyboard.press("Control+Enter");
  await expect(note).toBeFocused();
  await pressOn(page.getByRole("button", { name: "退回修改" }));
  const dialog = page.getByRole("dialog");
  await tabTo(dialog.getByLabel("理由"));
  await keyboard.type("第一部分请补充说明。");
  await tabTo(dialog.getByRole("checkbox", { name: overview }));
  await expect(dialog.getByRole("checkbox", { name: overview })).toBeChecked();
  await tabTo(dialog.getByRole("checkbox", { name: /^五、/ }));
  await keyboard.press("Space");
  await pressOn(dialog.getByRole("button", { name: "退回修改" }));
  await stated(page, "已退回修改");
});

test("the clerk answers the note, changes what is unlocked, and the report is submitted again", async ({
  browser,
}) => {
  const page = await open(browser, "fagai");
  const { keyboard } = page;
  await pressOn(page.getByRole("link", { name: "继续填报", exact: true }));
  await atHeading(page, "体检", 1);
  await stepByKeyboard(page, overview);
  await expect(page.getByText("第一部分请补充说明。")).toBeVisible();
  const editor = paper(page, overview);
  await tabTo(editor);
  await keyboard.press("Control+End");
  await compose(page, ["q"], "其中网上提交的最多。");
  await saved(page);
  await stepByKeyboard(page, "体检");
  const answer = page.getByRole("form", { name: /^答复批注/ });
  await tabTo(answer.getByLabel("答复"));
  await keyboard.type("已写明网上提交的最多。");
  await pressOn(answer.getByRole("button", { name: "答复" }));
  await expect(page.getByText("答复：已写明网上提交的最多。")).toBeVisible();
  await handOver(page);
  await signAndSubmit(browser);
});

test("the reviewer approves it together with others from the queue", async ({ browser }) => {
  const page = await open(browser, "shenhe");
  await openFromQueue(page);
  await pressOn(page.getByRole("button", { name: "开始审核" }));
  await stated(page, "已开始审核");
  await pressOn(page.getByRole("button", { name: "主导航" }), "Shift+Tab");
  const queue = page.getByRole("menuitem", { name: "审核", exact: true });
  await expect(queue).toBeVisible();
  // A menu opened by the keyboard begins at its first item.
  if (!(await queue.evaluate((item) => item === document.activeElement))) await tabTo(queue, "ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByLabel("搜索单位")).toBeVisible();
  await tabTo(page.getByLabel("搜索单位"));
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await pressOn(page.getByRole("button", { name: /^通过或公布一批/ }));
  const dialog = page.getByRole("dialog");
  await tabTo(dialog.getByRole("checkbox", { name: new RegExp(unit) }));
  await page.keyboard.press("Space");
  await pressOn(dialog.getByRole("button", { name: "只通过 1 份" }));
  await expect(dialog.getByText("已通过 1 份")).toBeVisible();
  await pressOn(dialog.getByRole("button", { name: "完成" }));
  await expect(dialog).toBeHidden();
});

test("the county's sums: the parts of one, a reason, and back to it", async ({ browser }) => {
  const page = await open(browser, "shenhe");
  await page.goto("/roll-up");
  const sum = page.getByRole("button", { name: /^现行有效件数|看构成$/ }).first();
  await pressOn(sum);
  const parts = page.getByRole("region", { name: "构成" });
  await expect(parts.getByRole("heading").first()).toBeFocused();
  await expect(parts.getByRole("heading").first()).toBeInViewport();
  await tabTo(parts.getByLabel(/来源|说明/));
  await page.keyboard.type("按登记簿核对。");
  await page.keyboard.press("Escape");
  await expect(sum).toBeFocused();
  await pressOn(page.getByRole("button", { name: /看构成$/ }).nth(1));
  await page.keyboard.press("Escape");
});

test("a paper: a paragraph of the bulletin is changed and saved", async ({ browser }) => {
  const page = await open(browser, "shenhe");
  await pressOn(page.getByRole("button", { name: "进度表、通报、函报" }));
  await pressOn(page.getByRole("dialog").getByRole("link", { name: /通报\s*改稿/ }));
  await atHeading(page, /年度通报/, 1);
  const paragraph = page.getByRole("region", { name: "文件内容" }).getByLabel("段落").last();
  await tabTo(paragraph);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("请各单位对照检查。");
  await pressOn(page.getByRole("button", { name: "保存", exact: true }));
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
});
