import type { Page } from "@playwright/test";
import { beijingTime, beijingTimeInWords } from "@/lib/core/beijing-time";
import { moving, unitNamed, year } from "../counties/counties";
import { expect, expectAccessibleAtAllWidths, test } from "../fixtures";
import { goTo, openDraft, paper, stated } from "../steps/clerk";
import { approveAndPublish, noteOnParagraph, openFromQueue, returnDialog } from "../steps/reviewer";

/**
 * The county's decisions beside those on one report, in the journeys' 柏川县. In this order: the hour that is
 * set for the joint release comes while the others are made.
 */
test.describe.configure({ mode: "serial" });

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
const list = `/reviews?year=${year}`;
const row = (page: Page, unit: string) => page.getByRole("row").filter({ hasText: unit });

/** The beginning of the next minute that leaves time to set it. */
function soon(): Date {
  const minute = 60_000;
  return new Date(Math.ceil((Date.now() + 15_000) / minute) * minute);
}

let hour = soon();

test("a joint release: not in the past, set, cancelled on the telephone, and set again", async ({
  enter,
}) => {
  const page = await enter("baichuan-shenhe");
  await page.goto(list);
  const dialog = page.getByRole("dialog", { name: `${year} 年度报告统一发布` });
  const typed = (at: Date) => beijingTime(at).replace(" ", "T");
  const set = async (at: Date) => {
    await dialog.getByLabel("统一发布的时间").fill(typed(at));
    await dialog.getByRole("button", { name: "设定", exact: true }).click();
  };
  await page.getByRole("button", { name: "定时统一发布" }).click();
  await set(new Date(Date.now() - 3_600_000));
  await expect(dialog.getByText("这个时间已经过去")).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  const tomorrow = new Date(Date.now() + 86_400_000);
  await set(tomorrow);
  await expect(dialog.getByText(`已定于 ${beijingTime(tomorrow)} 统一发布`)).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await page.keyboard.press("Escape");
  await expect(page.getByText(`定于 ${beijingTimeInWords(tomorrow)} 统一发布`)).toBeVisible();

  await page.setViewportSize(narrow);
  await page.getByRole("button", { name: "改时间或取消" }).click();
  await dialog.getByRole("button", { name: "取消统一发布" }).click();
  await expect(dialog.getByText("统一发布已取消")).toBeVisible();
  hour = soon();
  await set(hour);
  await expect(dialog.getByText(`已定于 ${beijingTime(hour)} 统一发布`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("现有 2 份已通过。")).toBeVisible();
});

test("two reviewers see each other at a report, each what the other did; the list does not decide twice", async ({
  enter,
}) => {
  test.slow();
  const [first, second] = [await enter("baichuan-shenhe"), await enter("baichuan-shenhe2")];
  await openFromQueue(first, "松口镇", year);
  await second.setViewportSize(narrow);
  await second.goto(first.url());
  await expect(second.getByText("纪明理也打开着这份报告。")).toBeVisible();
  await expect(first.getByText("闻细心也打开着这份报告。")).toBeVisible();
  await test.step("what one does is on the other's page by itself", async () => {
    await second.getByRole("button", { name: "开始审核" }).click();
    await stated(second, "已开始审核");
    await expect(first.getByText("刚刚有新的办理，页面已更新。最近一步：闻细心：开始审核。")).toBeVisible({
      timeout: 20_000,
    });
    await expectAccessibleAtAllWidths(first);
    await first.getByRole("button", { name: "知道了" }).click();
    await noteOnParagraph(first, `${year}年，我镇围绕`, "请写明公开了哪些内容。");
    await expect(second.getByRole("listitem").filter({ hasText: "请写明公开了哪些内容。" })).toBeVisible();
  });
  await test.step("a report that the other published meanwhile is not approved from an older list", async () => {
    await second.setViewportSize(wide);
    await second.goto(list);
    await second.getByRole("button", { name: /^通过或公布一批/ }).click();
    const dialog = second.getByRole("dialog", { name: "通过或公布一批报告" });
    await openFromQueue(first, "石门镇", year);
    await approveAndPublish(first);
    await dialog.getByRole("checkbox", { name: /^石门镇 / }).check();
    await dialog.getByRole("button", { name: "只通过 1 份" }).click();
    await expect(dialog.getByText("已通过 0 份，1 份没有通过。")).toBeVisible();
    await expectAccessibleAtAllWidths(second);
    await dialog.getByRole("button", { name: "完成" }).click();
    await expect(row(second, "石门镇")).toContainText("已公布");
  });
});

test("from report to report by Alt with the arrows, or by the links on the telephone", async ({ enter }) => {
  const page = await enter("baichuan-shenhe2");
  await page.goto(`${list}&kind=township`);
  const reports = page.getByRole("row").getByRole("link", { name: `${year} 年度报告` });
  const [one = "", two = ""] = await reports.allInnerTexts();
  const heading = (unit: string) =>
    page.getByRole("heading", { name: `${unit.split(/\s/)[0]} ${year} 年度报告`, level: 1 });
  await reports.first().click();
  await expect(heading(one)).toBeVisible();
  await expect(page.getByText(/^第 1 份，共 \d+ 份$/)).toBeVisible();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(heading(two)).toBeVisible();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(heading(one)).toBeVisible();
  await page.setViewportSize(narrow);
  await page.getByRole("link", { name: /^下一份：/ }).click();
  await expect(heading(two)).toBeVisible();
  await page.getByRole("link", { name: "返回审核列表" }).click();
  await expect(page).toHaveURL(/kind=township/);
});

test("a return opens the noted chapter, and one more when the unit asks for it", async ({ enter }) => {
  test.slow();
  const page = await enter("baichuan-shenhe");
  await openFromQueue(page, "白沙镇", year);
  await noteOnParagraph(page, `${year}年，我镇围绕`, "请写明公开了哪些内容。");
  const returning = await returnDialog(page);
  await expect(returning.getByRole("checkbox", { name: "总体情况" })).toBeChecked();
  await returning.getByLabel("理由").fill("第一章写得不具体。");
  await returning.getByRole("button", { name: "退回修改" }).click();
  await stated(page, "已退回修改");

  const clerk = await enter("baisha", { viewport: narrow });
  await openDraft(clerk, year);
  const chapter = "五、存在的主要问题及改进情况";
  const closed = clerk.getByText("审核退回时没有开放这一章，不能修改。");
  await goTo(clerk, chapter);
  await expect(closed).toBeVisible();

  await page.setViewportSize(narrow);
  await page.getByRole("button", { name: "再开放章节" }).click();
  const dialog = page.getByRole("dialog", { name: "再开放章节" });
  await expect(dialog.getByRole("checkbox", { name: "总体情况" })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "开放全部章节" })).toBeVisible();
  await dialog.getByRole("checkbox", { name: "存在的主要问题及改进情况" }).check();
  await expectAccessibleAtAllWidths(page);
  await dialog.getByRole("button", { name: "开放选定的章节" }).click();
  await stated(page, "已再开放章节");
  await clerk.reload();
  await expect(paper(clerk, chapter)).toBeEditable();
  await expect(closed).toBeHidden();
  await goTo(clerk, "六、其他需要报告的事项");
  await expect(closed).toBeVisible();
});

test("a report is taken from public sight at once, with its files, and put back word for word", async ({
  enter,
  page: visitor,
  request,
}) => {
  test.slow();
  const { code } = unitNamed(moving, "长岭镇");
  const answers = async () => {
    const paths = [`/api/v1/reports/${code}/${year}`, `/reports/${code}/${year}/v/1/pdf`];
    return Promise.all(paths.map(async (path) => (await request.get(path)).status()));
  };
  expect(await answers()).toEqual([200, 200]);
  const page = await enter("baichuan-shenhe");
  await openFromQueue(page, "长岭镇", year);
  await page.getByRole("button", { name: "撤下公开" }).click();
  const dialog = page.getByRole("dialog", { name: "撤下公开" });
  await dialog.getByRole("button", { name: "立即撤下" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expectAccessibleAtAllWidths(page);
  await dialog.getByRole("textbox").fill("第一章写了申请人的姓名。");
  await dialog.getByRole("button", { name: "立即撤下" }).click();
  await stated(page, "已撤下公开");
  await expectAccessibleAtAllWidths(page);
  await visitor.goto(`/reports/${code}/${year}`);
  await expect(visitor.getByRole("main")).toContainText("撤下");
  await expect(visitor.getByRole("main")).not.toContainText("姓名");
  await expectAccessibleAtAllWidths(visitor);
  expect(await answers()).toEqual([410, 410]);

  await page.setViewportSize(narrow);
  await page.getByRole("button", { name: "恢复公开" }).click();
  const back = page.getByRole("dialog", { name: "恢复公开" });
  await back.getByRole("textbox").fill("核对后，写的是单位的名称，不是个人。");
  await expectAccessibleAtAllWidths(page);
  await back.getByRole("button", { name: "恢复公开" }).click();
  await stated(page, "已恢复公开");
  expect(await answers()).toEqual([200, 200]);
  await visitor.reload();
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("长岭镇");
});

test("at the hour that was set the approved reports are public, all together", async ({
  enter,
  page: visitor,
}) => {
  test.slow();
  const page = await enter("baichuan-shenhe");
  // The list says what has been done when it is opened.
  await expect(async () => {
    await page.goto(list);
    await expect(page.getByText("统一发布，公布了 2 份。")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 100_000, intervals: [3_000] });
  await expectAccessibleAtAllWidths(page);
  for (const unit of ["上湾镇", "下湾镇"]) await expect(row(page, unit)).toContainText("已公布");
  await visitor.goto(`/reports/${unitNamed(moving, "上湾镇").code}/${year}`);
  await expect(visitor.getByText(beijingTime(hour)).first()).toBeVisible();
});
