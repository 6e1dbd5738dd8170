import { expect, expectAccessibleAtAllWidths, test } from "../fixtures";

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
  await expect(clerk.getByLabel("本单位的意见")).toHaveValue(/由党政办公室和各村共同完成/);
  await expectAccessibleAtAllWidths(clerk);
  await clerk.getByLabel("本单位的意见").fill("我镇的报告由党政办公室牵头，各村参加，请一并写明。");
  const sent = clerk.waitForResponse((response) => response.request().method() === "POST");
  await clerk.getByRole("button", { name: "修改意见" }).click();
  await sent;
  await clerk.reload();
  await expect(clerk.getByLabel("本单位的意见")).toHaveValue(/党政办公室牵头/);
});

test("the county decides on what a unit said, and edits the bulletin part by part", async ({ enter }) => {
  const page = await enter("shenhe");
  await page.goto(at("bulletin"));
  await expect(page.getByRole("region", { name: "文件内容" })).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await page.getByLabel("对金沙镇意见的答复").fill("通报只写报送情况，不改。");
  await page.getByRole("button", { name: "不采纳" }).click();
  await expect(page.getByText("未采纳：通报只写报送情况，不改。")).toBeVisible();
  const paragraphs = page.getByRole("region", { name: "文件内容" }).getByLabel("段落");
  await paragraphs.last().fill("请各单位核对公开网站上的内容。");
  await expect(page.getByText("有改动还没有保存")).toBeVisible();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  await expectAccessibleAtAllWidths(page);
});

test("an issued sheet of progress is read, and a covering letter drafted", async ({ enter }) => {
  const page = await enter("shenhe");
  await page.goto(at("progress"));
  await expect(page.getByText(/\d 定稿/).first()).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await page.goto(at("letter"));
  await page.getByRole("button", { name: "起草函报" }).click();
  await expect(page.getByRole("region", { name: "文件内容" })).toBeVisible();
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
