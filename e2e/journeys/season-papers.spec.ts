import { expect, expectAccessible, expectAccessibleAtAllWidths, test } from "../fixtures";
import { pressOn, tabTo } from "../steps/keyboard";

/**
 * The papers and scores of the demonstration's current year: an issued sheet, a bulletin answered by a unit,
 * trial scores.
 */
const county = "990101000000";
const year = 2025;
const at = (paper: string) => `/reviews/papers/${county}/${year}/${paper}`;

test("a unit reads what the bulletin says of it, and what it answered", async ({ enter }) => {
  const clerk = await enter("jinsha");
  await clerk.goto("/desk/reports");
  await expect(clerk.getByText(/通报征求意见：金沙镇/)).toBeVisible();
  await expect(clerk.getByLabel("本镇的意见")).toHaveValue(/由党政办公室和各村共同完成/);
  await expectAccessibleAtAllWidths(clerk);
  await clerk.getByLabel("本镇的意见").fill("我镇的报告由党政办公室牵头，各村参加，请一并写明。");
  const sent = clerk.waitForResponse((response) => response.request().method() === "POST");
  await clerk.getByRole("button", { name: "修改意见" }).click();
  await sent;
  await clerk.reload();
  await expect(clerk.getByLabel("本镇的意见")).toHaveValue(/党政办公室牵头/);
});

test("the county decides on what a unit said, and edits the bulletin part by part", async ({ enter }) => {
  const page = await enter("shenhe");
  await page.goto(at("bulletin"));
  await expect(page.getByRole("region", { name: "文件内容" })).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await tabTo(page.getByLabel("对金沙镇意见的答复"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("通报只写报送情况，不改。");
  await pressOn(page.getByRole("button", { name: "不采纳" }));
  await expect(page.getByText("未采纳：通报只写报送情况，不改。")).toBeVisible();
  const paragraphs = page.getByRole("region", { name: "文件内容" }).getByLabel("段落");
  await paragraphs.last().fill("请各单位核对公开网站上的内容。");
  await expect(page.getByText("已保存", { exact: true })).toBeHidden();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  await expectAccessibleAtAllWidths(page);
});

test("an issued sheet of progress is read", async ({ enter }) => {
  const page = await enter("shenhe");
  await page.goto(at("progress"));
  await expect(page.getByText(/\d 定稿/).first()).toBeVisible();
  await expectAccessibleAtAllWidths(page);
});

test("a covering letter is written by keyboard, saves by itself, and has the county's tables", async ({
  enter,
}) => {
  const page = await enter("shenhe");
  await page.goto(at("letter"));
  await page.getByRole("button", { name: "起草函报" }).click();
  const text = page.getByRole("region", { name: "文件内容" });
  await expect(text.getByRole("table", { name: "收到和处理政府信息公开申请情况" })).toBeVisible();
  await expect(text.getByLabel(/行 公布网址$/).first()).toHaveValue("【网址】");
  await pressOn(text.getByRole("button", { name: "在第 4 部分后面加小标题" }));
  await expect(text.getByLabel("小标题 一、")).toBeFocused();
  await page.keyboard.type("需要说明的情况");
  await pressOn(text.getByRole("button", { name: "在第 1 行后面加一行" }));
  await page.keyboard.press("Tab");
  await page.keyboard.type("另行报送的单位");
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  await page.reload();
  await expect(text.getByLabel("小标题 一、")).toHaveValue("需要说明的情况");
  await expect(text.getByLabel("第 2 行 单位")).toHaveValue("另行报送的单位");
  await expectAccessibleAtAllWidths(page);
});

test("the sums as a tree: opened by keyboard down to a unit's figure in its report", async ({ enter }) => {
  const page = await enter("shenhe");
  await page.goto(`/roll-up?county=${county}&year=${year}&of=submitted`);
  await pressOn(page.getByRole("link", { name: "按指标展开" }));
  await expect(page).toHaveURL(/view=tree/);
  const tree = page.getByRole("region", { name: "指标", exact: true });
  await expectAccessible(page);
  await pressOn(tree.locator("summary", { hasText: "一、本年新收政府信息公开申请数量" }));
  await pressOn(tree.locator("summary", { hasText: "总计" }).first());
  const unit = tree.getByRole("listitem").getByRole("link").filter({ visible: true }).first();
  await expect(unit).toBeVisible();
  await expectAccessible(page);
  const part = (await unit.locator("xpath=ancestor::li[1]").textContent()) ?? "";
  const figure = /\d+$/.exec(part)?.[0] ?? "no figure";
  await pressOn(unit);
  const cell = page.locator("[data-cell='received:total']");
  await expect(cell).toBeFocused();
  await expect(cell).toHaveText(new RegExp(`^${figure}(上年|$)`));
  await page.goBack();
  await expect(tree).toBeVisible();
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/view=tree/);
  await expect(tree).toBeVisible();
  // It unfolds what is folded, and with it what was not there before.
  await expectAccessibleAtAllWidths(page);
});

test("the scores of a year show each point with its ground", async ({ enter }) => {
  const page = await enter("shenhe");
  await page.goto(`/reviews/scores/${county}/${year}`);
  const table = page.getByRole("region", { name: "评分表" });
  await table.getByText("双河镇").click();
  await expect(table.getByText(/扣 \d/).filter({ visible: true }).first()).toBeVisible();
  await expectAccessibleAtAllWidths(page);
});
