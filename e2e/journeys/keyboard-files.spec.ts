import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../fixtures";
import { linesOf, named } from "../steps/county-files";
import { atHeading, chooseByKeyboard, focusIsSeen, pressOn, tabTo, typeDate } from "../steps/keyboard";

/**
 * By keyboard alone, on a wide and on a narrow screen: importing one report and many, and lists of units and
 * accounts. 石桥镇 and 竹坪乡 have no report of these years.
 */
const screens = [
  { viewport: { width: 1280, height: 800 }, year: 2015, old: { unit: "石桥镇", year: 2016 } },
  { viewport: { width: 390, height: 844 }, year: 2014, old: { unit: "竹坪乡", year: 2014 } },
] as const;
const suffix = Date.now().toString(36);

const doubtful = "七、本镇气候与收成";

for (const { viewport, year, old } of screens) {
  test.describe(`at ${viewport.width}`, () => {
    test("a clerk chooses a file, places what is doubtful, and begins the draft", async ({ enter }) => {
      const page = await enter("shiqiao", { viewport });
      await page.goto(`/imports?year=${year}`);
      const lines = [...linesOf("石桥镇", year, "全年主动公开政府信息52条。"), doubtful, "全镇雨水调匀。"];
      const file = named(`石桥镇${year}年年报.txt`, lines.join("\n"));
      await chooseByKeyboard(page.getByLabel("选择文件", { exact: true }), file);
      await expect(page.getByText(`认出：石桥镇 · ${year} 年度`)).toBeVisible();
      await focusIsSeen(page);
      await pressOn(page.getByRole("link", { name: "跳过原文" }));
      const place = page.getByRole("button", { name: new RegExp(`^“${doubtful}”`) }).first();
      await pressOn(place);
      // The list of places opens at its first; every one is outlined, the last in view.
      for (const key of ["ArrowDown", "ArrowDown", "End", "Home"]) {
        await page.keyboard.press(key);
        await focusIsSeen(page);
      }
      await page.keyboard.press("Escape");
      await expect(place).toBeFocused();
      await pressOn(page.getByRole("button", { name: "就放这里" }).first());
      await focusIsSeen(page);
      await pressOn(page.getByRole("button", { name: "导入，建立草稿" }));
      const sure = page.getByRole("dialog").getByRole("button", { name: /导入$/ });
      const begun = page.getByRole("heading", { name: "基本信息", level: 1 });
      await expect(sure.or(begun).first()).toBeVisible();
      if (await sure.isVisible()) await pressOn(sure);
      await atHeading(page, "基本信息", 1);
    });

    test("a county imports many files, decides on each, and accepts them", async ({ enter }) => {
      test.slow();
      const page = await enter("shenhe", { viewport });
      const batch = `键盘${viewport.width}${suffix}`;
      const row = (name: string) => page.getByRole("row").filter({ hasText: name });
      const [good, foreign] = [`${old.unit}${old.year}年年报.txt`, "外县的.txt"];
      await beginBatch(page, batch);
      // Without a day of its own, so that the day of publication is asked for.
      const lines = linesOf(old.unit, old.year, "全年主动公开政府信息61条。").slice(0, -1);
      await chooseByKeyboard(page.getByLabel("选择文件", { exact: true }), [
        named(good, lines.join("\n")),
        named(foreign, linesOf("红石镇", 2015, "全年主动公开政府信息31条。").join("\n")),
      ]);
      await expect(page.getByText("2 份文件都处理完了")).toBeVisible({ timeout: 30_000 });
      await focusIsSeen(page);
      const choose = row(foreign).getByRole("button", { name: /选单位和年度/ });
      await pressOn(choose);
      await tabTo(page.getByRole("dialog").getByLabel("单位"));
      await page.keyboard.press("Escape");
      await expect(choose).toBeFocused();
      await pressOn(row(foreign).getByRole("button", { name: /不导入/ }));
      await expect(row(foreign).getByRole("button", { name: /恢复/ })).toBeVisible();
      await focusIsSeen(page);
      await page.reload();
      await pressOn(row(good).getByRole("link", { name: /核对/ }));
      await expect(page.getByRole("region", { name: "原文" })).toBeVisible();
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeFocused();
      await pressOn(page.getByRole("link", { name: "跳过原文" }));
      await pressOn(page.getByRole("button", { name: "核对完毕，回到这一批" }));
      await atHeading(page, batch, 1);
      await acceptAsIssued(page, `${old.year + 1}-03-20`);
      await expect(row(good)).toContainText("已导入");
      await removeBatch(page, batch);
    });

    test("lists of units and accounts: faults at once, and accounts that come in", async ({ enter }) => {
      const page = await enter("guanli", { viewport });
      await page.goto("/accounts/import");
      const field = page.getByLabel("选择 CSV 或 Excel 文件");
      await chooseByKeyboard(field.first(), named("单位.csv", "单位代码,单位名称\n1,没有类别的单位"));
      await expect(page.getByText(/没有导入任何内容/).first()).toBeVisible();
      await expect(field.first()).toBeFocused();
      await focusIsSeen(page);
      const head = "用户名,姓名,单位代码,角色";
      const person = `jian${viewport.width}.${suffix},简知行,990101112000,填报员`;
      await chooseByKeyboard(field.last(), named("账号.csv", `${head}\r\n${person}`));
      const confirm = page.getByRole("button", { name: "确认导入 1 个" });
      await expect(confirm).toBeVisible();
      await focusIsSeen(page);
      await pressOn(confirm);
      await expect(page.getByText("已新建 1 个账号。")).toBeVisible();
      await focusIsSeen(page);
    });
  });
}

async function beginBatch(page: Page, name: string): Promise<void> {
  await page.goto("/imports/batches");
  await tabTo(page.getByLabel("名称"));
  await page.keyboard.type(name);
  await pressOn(page.getByRole("button", { name: "新建并选择文件" }));
  await atHeading(page, name, 1);
}

/** Accepts what is sure as it was issued; a refusal in between does not move the hand. */
async function acceptAsIssued(page: Page, issuedOn: string): Promise<void> {
  await pressOn(page.getByRole("button", { name: "导入 1 份有把握的" }));
  const dialog = page.getByRole("dialog", { name: "导入这一份" });
  const accept = dialog.getByRole("button", { name: "导入这一份" });
  await pressOn(accept);
  await expect(dialog.getByText("请填写公布日期")).toBeVisible();
  await expect(accept).toBeFocused();
  await focusIsSeen(page);
  await expectAccessible(page);
  await typeDate(dialog.getByLabel("公布日期"), issuedOn);
  await pressOn(accept);
  await expect(dialog.getByText("已导入 1 份")).toBeVisible();
  await focusIsSeen(page);
  await pressOn(dialog.getByRole("button", { name: "关闭" }).last());
  await expect(dialog).toBeHidden();
  await focusIsSeen(page);
}

async function removeBatch(page: Page, name: string): Promise<void> {
  await page.goto("/imports/batches");
  await pressOn(page.getByRole("button", { name: new RegExp(`^删除.*${name}`) }));
  await pressOn(page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }));
  await expect(page.getByText(name)).toHaveCount(0);
  await focusIsSeen(page);
}
