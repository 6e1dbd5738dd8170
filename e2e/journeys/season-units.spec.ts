import type { Page } from "@playwright/test";
import { beijingDay, chineseDayShort, dayFrom } from "@/lib/core/beijing-time";
import { moving, unitNamed, year } from "../counties/counties";
import { expect, expectAccessibleAtAllWidths, test } from "../fixtures";

/** Units as they change, and their deadlines: 渡口镇 and 柏泉镇, 南坪乡, 西桥镇 of the journeys' 柏川县. */
const narrow = { viewport: { width: 390, height: 844 } };

async function openUnits(page: Page, button: string) {
  await page.goto("/accounts/units");
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  return dialog;
}

test("a town is merged into another: what follows is read first, and both pages lead to each other", async ({
  enter,
  page: visitor,
}) => {
  const page = await enter("baichuan-guanli");
  const dialog = await openUnits(page, "渡口镇的设立与撤并");
  await dialog.getByLabel("办理什么").selectOption({ label: "分设出新的单位" });
  await dialog.getByRole("button", { name: "预览" }).click();
  await expect(dialog.getByText("请填写生效日期。")).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await dialog.getByLabel("生效日期").fill(`${year}-10-01`);
  await dialog.getByLabel("办理什么").selectOption({ label: "并入或改设为另一个单位" });
  await expect(dialog.getByLabel("生效日期")).toHaveValue(`${year}-10-01`);
  await dialog.getByLabel("并入、承接的单位").selectOption({ label: "柏泉镇" });
  await expectAccessibleAtAllWidths(page);
  await dialog.getByRole("button", { name: "预览" }).click();
  await expect(dialog.getByText(`渡口镇最后一份年度报告是 ${year - 1} 年度的`)).toBeVisible();
  await expect(dialog.getByText(/^柏泉镇填报 \d+ 年度报告时，“上年”数含渡口镇的/)).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await dialog.getByRole("button", { name: "返回修改" }).click();
  await expect(dialog.getByLabel("并入、承接的单位")).toHaveValue(unitNamed(moving, "柏泉镇").code);
  await dialog.getByRole("button", { name: "预览" }).click();
  await dialog.getByRole("button", { name: "确认办理" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`至 ${year - 1} 年度，并入柏泉镇`)).toBeVisible();

  await test.step("the county no longer waits for it, and a reader finds who took over", async () => {
    const reviewer = await enter("baichuan-shenhe");
    await reviewer.goto(`/reviews?year=${year}`);
    await expect(reviewer.getByRole("row").filter({ hasText: "柏泉镇" })).toBeVisible();
    await expect(reviewer.getByRole("row").filter({ hasText: "渡口镇" })).toHaveCount(0);
    await visitor.goto(`/places/${unitNamed(moving, "渡口镇").code}`);
    await expect(visitor.getByText("现由以下单位承接：")).toBeVisible();
    await visitor.getByRole("link", { name: "柏泉镇" }).click();
    await expect(visitor.getByText("由以下单位合并或改设而来：")).toBeVisible();
    await expectAccessibleAtAllWidths(visitor);
  });
});

test("a township that becomes a town by name alone: its published report keeps the old name", async ({
  enter,
  page: visitor,
}) => {
  const page = await enter("baichuan-guanli", narrow);
  const dialog = await openUnits(page, "修改南坪乡的名称");
  await expect(dialog.getByText("已经公布的报告仍用公布时的名称。")).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await dialog.getByLabel("单位名称").fill("南坪镇");
  await dialog.getByLabel("机关全称").fill("南坪镇人民政府");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "修改南坪镇的名称" })).toBeVisible();

  await visitor.goto(`/reports/${unitNamed(moving, "南坪乡").code}/${year}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("南坪乡");
  await expect(visitor.getByText("（现名：南坪镇人民政府）")).toBeVisible();
});

test("an extension needs its reason, and is seen where the unit's days are counted", async ({ enter }) => {
  const page = await enter("baichuan-shenhe");
  const until = dayFrom(beijingDay(new Date()), 30);
  await page.goto(`/reviews?year=${year}`);
  await page.getByLabel("搜索单位").fill("西桥镇");
  await page.getByRole("button", { name: `西桥镇 ${year} 年度的联系、催报与延期` }).click();
  const dialog = page.getByRole("dialog", { name: `西桥镇 ${year} 年度` });
  await dialog.getByLabel("延至").fill(until);
  await dialog.getByRole("button", { name: "保存延期" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await dialog.getByLabel("原因").first().fill("承办人员调动，正在交接。");
  await dialog.getByRole("button", { name: "保存延期" }).click();
  await expect(dialog.getByText(`已延至 ${until}`)).toBeVisible();
  await page.keyboard.press("Escape");
  const row = page.getByRole("row").filter({ hasText: "西桥镇" });
  await expect(row).toContainText(until);
  await expect(row).toContainText("延期：承办人员调动，正在交接。");

  const clerk = await enter("xiqiao", narrow);
  await clerk.goto("/desk/reports");
  await expect(clerk.getByText(`${chineseDayShort(until)}截止，还有 30 天`)).toBeVisible();
  await expectAccessibleAtAllWidths(clerk);
});
