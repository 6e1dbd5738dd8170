import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { atHeading, focusIsSeen, pressOn, tabTo } from "../steps/keyboard";

/**
 * The county's season by keyboard alone, on a wide and on a narrow screen: reminders, messages, the plan of
 * reminders, papers, and the settings of a year. 石桥镇 and the papers of 2023 and the settings of 2023 and
 * 2015 are no other journey's.
 */
const unit = "石桥镇";
const county = "990101000000";
const screens = [
  { viewport: { width: 1280, height: 800 }, paper: "letter", name: "函报" },
  { viewport: { width: 390, height: 844 }, paper: "progress", name: "进度表" },
] as const;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

for (const { viewport, paper, name } of screens) {
  test.describe(`at ${viewport.width}`, () => {
    test("reminders: a text to copy, one unit by one click, a refusal", async ({ enter }) => {
      const page = await enter("shenhe", { viewport });
      await page.context().grantPermissions(["clipboard-write"]);
      await page.goto("/reviews");
      const all = page.getByRole("button", { name: /^催报 \d+ 个单位/ });
      await pressOn(all);
      const dialog = page.getByRole("dialog");
      await pressOn(dialog.getByRole("button", { name: "复制单位名单" }));
      await expect(dialog.getByText("已复制，可以粘贴到工作群")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(all).toBeFocused();

      await tabTo(page.getByLabel("搜索单位"), "Shift+Tab");
      await page.keyboard.type(unit);
      const one = page.getByRole("button", { name: `${unit} 2025 年度的联系、催报与延期` });
      await pressOn(one);
      await pressOn(dialog.getByRole("button", { name: "发送催报" }));
      await expect(dialog.getByText(/已催报 \d+ 次/)).toBeVisible();
      await focusIsSeen(page);
      await pressOn(dialog.getByRole("button", { name: "保存延期" }));
      await expect(dialog.getByRole("alert")).toBeVisible();
      await focusIsSeen(page);
      // From the last control round to the first.
      await tabTo(dialog.getByRole("button", { name: "关闭" }));
      await page.keyboard.press("Escape");
      await expect(one).toBeFocused();
    });

    test("messages: the reminder is found by the bell, and leads to the report", async ({ enter }) => {
      const page = await enter("shiqiao", { viewport });
      await page.goto("/desk/reports");
      await pressOn(page.getByRole("link", { name: /^消息，\d+ 条未读/ }));
      await atHeading(page, "消息", 1);
      const unread = page.getByRole("listitem").filter({ hasText: "未读" });
      const before = await unread.count();
      await pressOn(button(page, "标为已读").first());
      await expect(unread).toHaveCount(before - 1);
      await focusIsSeen(page);
      // The hand is before the link of the message that was marked.
      await pressOn(page.getByRole("link", { name: "去处理" }).first());
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeFocused();
      await expect(page).not.toHaveURL(/messages/);
    });

    test("the plan of reminders: refused, mended and saved", async ({ enter }) => {
      const page = await enter("shenhe", { viewport });
      await page.goto("/counties");
      const days = page.getByLabel("截止前几天提醒");
      const save = button(page, "保存提醒计划");
      const planned = await days.inputValue();
      await tabTo(days);
      await page.keyboard.press("Control+a");
      await page.keyboard.type("每天");
      await pressOn(save);
      await expect(page.getByText("没有保存")).toBeVisible();
      await expect(save).toBeFocused();
      await focusIsSeen(page);
      await tabTo(days, "Shift+Tab");
      await page.keyboard.press("Control+a");
      await page.keyboard.type(planned);
      await pressOn(save);
      await expect(page.getByText("已保存", { exact: true })).toBeVisible();
      await focusIsSeen(page);
    });

    test(`a paper, the ${paper}: drafted, a part added and removed, saved`, async ({ enter }) => {
      const page = await enter("shenhe", { viewport });
      await page.goto(`/reviews/papers/${county}/2023/${paper}`);
      await pressOn(button(page, `起草${name}`));
      const text = page.getByRole("region", { name: "文件内容" });
      await expect(text).toBeVisible();
      await focusIsSeen(page);
      await pressOn(text.getByRole("button", { name: "在第 2 部分后面加一段" }));
      await expect(text.getByLabel("第 3 部分，段落")).toBeFocused();
      await page.keyboard.type("请一并核对。");
      await pressOn(text.getByRole("button", { name: "删去第 3 部分" }));
      await expect(text.getByRole("listitem").nth(2)).toBeFocused();
      await tabTo(text.getByLabel("第 2 部分，段落"), "Shift+Tab");
      await page.keyboard.press("Control+End");
      await page.keyboard.type("请核对。");
      await pressOn(text.getByRole("link", { name: "跳过这张表" }).last());
      await pressOn(button(page, "保存"));
      await expect(page.getByText("第 2 稿，还没有定稿")).toBeVisible();
      await expect(button(page, "保存")).toBeFocused();
      await focusIsSeen(page);
    });

    test("settings: chapters moved, removed and brought back, the rows passed at once", async ({ enter }) => {
      const page = await enter("shenhe", { viewport });
      await page.goto("/counties/2015");
      const chapters = page.getByRole("list", { name: "章节" }).getByRole("listitem");
      const before = await chapters.count();
      await pressOn(button(page, "第 2 章下移"));
      await expect(button(page, "第 3 章下移")).toBeFocused();
      await focusIsSeen(page);
      await page.keyboard.press("Enter");
      await expect(button(page, "第 4 章下移")).toBeFocused();
      await focusIsSeen(page);
      await pressOn(button(page, "删去第 4 章"));
      await expect(chapters).toHaveCount(before - 1);
      await focusIsSeen(page);
      await page.keyboard.press("Control+z");
      await expect(chapters).toHaveCount(before);
      await focusIsSeen(page);
      await pressOn(page.getByRole("link", { name: "跳过表里的各行" }));
      await tabTo(button(page, "保存设置"));
    });

    test("settings: saved, and the hand stays at the button", async ({ enter }) => {
      const page = await enter("shenhe", { viewport });
      await page.goto("/counties/2023");
      for (const part of ["评分项目", "本县的常用表述和例子", "另要的数（不公开）"])
        await pressOn(page.locator("summary").filter({ hasText: part }));
      await pressOn(button(page, "增加一项"));
      await expect(page.getByLabel("第 1 项名称")).toBeFocused();
      await pressOn(button(page, "删去第 1 项"));
      await focusIsSeen(page);
      await pressOn(button(page, "保存设置"));
      await expect(page.getByText("设置已保存")).toBeVisible();
      await expect(button(page, "保存设置")).toBeFocused();
    });
  });
}
