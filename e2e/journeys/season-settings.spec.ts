import type { Page } from "@playwright/test";
import { expect, expectAccessibleAtAllWidths, test } from "../fixtures";
import { createAccount } from "../steps/administrator";
import { goTo, openDraft, paper } from "../steps/clerk";

/**
 * A county's settings for a year other than due days and forms, their effects, and the steps after the
 * release.
 */

const county = "990101000000";
const suffix = Date.now().toString(36);
const sentence = `“${suffix}”专栏全年更新［请填写：次数］次。`;

test("the county's notice, sentences and own numbers, from the settings to the roll-up", async ({
  enter,
}) => {
  test.slow();
  const reviewer = await enter("shenhe");
  await test.step("the county sets them", async () => {
    await reviewer.goto(`/counties/2025?county=${county}`);
    await reviewer
      .getByLabel("通知标题")
      .fill("《云溪县人民政府办公室关于编制2025年政府信息公开工作年度报告的通知》");
    await reviewer.getByText("本县的常用表述和例子").first().click();
    await reviewer.getByText("另要的数（不公开）").first().click();
    const words = reviewer.getByRole("list", { name: "本县的常用表述和例子" });
    const at = (await words.getByRole("listitem").count()) + 1;
    await reviewer.getByRole("button", { name: "增加一条" }).click();
    await reviewer.getByLabel(`第 ${at} 条写在`).selectOption({ label: "　监督保障" });
    await reviewer.getByLabel(`第 ${at} 条的文字`).fill(sentence);
    await reviewer.getByRole("button", { name: "增加一项" }).click();
    await reviewer.getByRole("button", { name: "保存设置" }).click();
    await expect(reviewer.getByText("请填写名称。")).toBeVisible();
    await reviewer
      .getByLabel(/第 \d+ 项名称/)
      .last()
      .fill(`开展检查${suffix}`);
    await expectAccessibleAtAllWidths(reviewer);
    await reviewer.getByRole("button", { name: "保存设置" }).click();
    await expect(reviewer.getByText("设置已保存")).toBeVisible();
  });

  // Its report of 2025 is a draft that no other journey hands over.
  const clerk = await enter("songling");
  await test.step("the clerk finds the sentence, the notice that the opening lacks, and what is asked besides", async () => {
    await openDraft(clerk, 2025);
    await goTo(clerk, "基本信息");
    await expect(clerk.getByText("引言还没有写今年的通知")).toBeVisible();
    await goTo(clerk, "一、总体情况");
    await clerk.getByRole("button", { name: "插入本章常用表述" }).click();
    const dialog = clerk.getByRole("dialog");
    await expect(dialog.getByRole("heading", { name: "当地的常用表述" })).toBeVisible();
    await expectAccessibleAtAllWidths(clerk);
    await dialog.getByRole("button", { name: `“${suffix}”专栏` }).click();
    await expect(paper(clerk, "一、总体情况")).toContainText(sentence);
    await goTo(clerk, "审签与报送");
    await expect(clerk.getByRole("region", { name: "另要的数（不公开）" })).toBeVisible({
      timeout: 30_000,
    });
    await clerk.getByLabel(`开展检查${suffix}`).fill("一");
    await expect(clerk.getByText("请填不小于 0 的整数")).toBeVisible();
    await clerk.getByLabel(`开展检查${suffix}`).fill("12");
    const stands = await watchPage(clerk, "另要的数（不公开）");
    await clerk.getByRole("button", { name: "保存另要的数" }).click();
    await expect(clerk.getByText("还有 2 项没有填。")).toBeVisible();
    await expect(clerk.getByLabel(`开展检查${suffix}`)).toHaveValue("12");
    await expect(clerk.getByText("已保存", { exact: true })).toBeVisible();
    // The step was changed in the browser alone: the save is the first that asks the server for the page.
    expect(await stands()).toEqual({ mountedAgain: false, titles: [expect.stringMatching(/\S/)] });
    await expectAccessibleAtAllWidths(clerk);
  });

  await test.step("the county sees it added up, and takes it away as a file", async () => {
    await reviewer.goto(`/roll-up?county=${county}&year=2025`);
    const row = reviewer.getByRole("row").filter({ hasText: `开展检查${suffix}` });
    await expect(row).toContainText("12");
    await expectAccessibleAtAllWidths(reviewer);
    const waiting = reviewer.waitForEvent("download");
    await reviewer
      .getByRole("region", { name: "另要的数（不公开）" })
      .getByRole("link", { name: "下载 CSV" })
      .click();
    expect((await waiting).suggestedFilename()).toContain("另要的数（不公开）");
  });
});

/** Watches whether a region of the page is mounted again, and which titles the page has meanwhile. */
async function watchPage(page: Page, region: string) {
  const there = await page.getByRole("region", { name: region }).elementHandle();
  const titles = await page.evaluateHandle(() => {
    const seen = new Set([document.title]);
    const note = () => seen.add(document.title);
    new MutationObserver(note).observe(document.head, { childList: true, subtree: true });
    return seen;
  });
  return async () => ({
    mountedAgain: !(await there?.evaluate((element) => element.isConnected)),
    titles: await titles.evaluate((seen) => [...seen]),
  });
}

test("a released report's addresses: handed to the unit, written back, and compared", async ({ enter }) => {
  test.slow();
  const clerk = await enter("jinsha");
  await test.step("the unit copies the public address, and says where the portal carries it", async () => {
    await openDraft(clerk, 2025);
    await goTo(clerk, "审签与报送");
    const card = clerk.getByRole("region", { name: "公开网址" });
    await expect(card.getByRole("link", { name: /reports\/990101112000\/2025$/ })).toBeVisible();
    await expect(card.getByRole("button", { name: "复制公开网址" })).toBeVisible();
    await card.getByLabel("在政府网站上的网址").fill("www.yunxi.example/jinsha");
    await card.getByRole("button", { name: "保存网址" }).click();
    await expect(card.getByText("请粘贴完整的网址")).toBeVisible();
    await card.getByLabel("在政府网站上的网址").fill("https://portal.invalid/jinsha.html");
    await card.getByRole("button", { name: "保存网址" }).click();
    await expect(card.getByRole("link", { name: "打开网页" })).toHaveAttribute("href", /portal\.invalid/);
    await expectAccessibleAtAllWidths(clerk);
  });

  const reviewer = await enter("shenhe");
  await test.step("the county has it compared, and sees plainly that nothing was reached", async () => {
    await reviewer.goto(`/reviews/portal/${county}/2025`);
    await expectAccessibleAtAllWidths(reviewer);
    await reviewer.getByRole("button", { name: "核对全部" }).click();
    const row = reviewer.getByRole("listitem").filter({ hasText: "金沙镇" });
    await expect(row.getByText("没有取到")).toBeVisible({ timeout: 60_000 });
    await expect(row).toContainText(/找不到这个网站的域名|服务器不能上网/);
    await expectAccessibleAtAllWidths(reviewer);
    await row.getByRole("link", { name: "金沙镇", exact: true }).click();
    await expect(reviewer.getByRole("region", { name: "公开网址" }).getByText("没有取到")).toBeVisible();
    await expectAccessibleAtAllWidths(reviewer);
  });
});

test("the work of somebody who leaves is handed over", async ({ enter }) => {
  const administrator = await enter("guanli");
  const [leaving, coming] = [`li.${suffix}`, `jie.${suffix}`];
  await createAccount(administrator, { username: leaving, name: "李将行", unit: "金沙镇", role: "填报员" });
  await createAccount(administrator, { username: coming, name: "杰来接", unit: "金沙镇", role: "审签人" });
  await administrator.getByLabel("搜索").fill(suffix);
  const row = (username: string) => administrator.getByRole("row").filter({ hasText: username });
  await expect(row(leaving)).toContainText("从未登录");
  await row(leaving).getByRole("button", { name: "交接" }).click();
  const dialog = administrator.getByRole("dialog");
  await dialog.getByLabel("接手的人").selectOption({ label: `杰来接（${coming}）` });
  await expectAccessibleAtAllWidths(administrator);
  await dialog.getByRole("button", { name: "交接并停用" }).click();
  await expect(dialog.getByText("已交接，原账号已停用")).toBeVisible();
  await administrator.keyboard.press("Escape");
  await expect(row(leaving)).toContainText("已停用");
  await expect(row(coming)).toContainText("填报员");
});
