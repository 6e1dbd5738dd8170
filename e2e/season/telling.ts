import { expect, type Page } from "@playwright/test";
import type { SeasonPaper } from "@/lib/core/season/season-paper";
import { added } from "./adding-up";
import { clerkOf, reviewer } from "./people";
import { late } from "./reporting";
import type { Season } from "./season";
import { county } from "./world";

/**
 * February and March: the progress sheet, the bulletin with the units' answers, the letter, and the scores.
 */
export async function tell(season: Season): Promise<void> {
  const { tally, clock, year } = season;
  tally.begin("进度表、通报、函报、评分");
  clock.goTo(`${year + 1}-02-12`);
  await tally.step("起草进度表，定稿，下载 Word、PDF", "browser", () =>
    plainPaper(season, "progress", "进度表"),
  );
  await tally.step("起草通报，改一段，征求意见", "browser", () => draftBulletin(season));
  const { db } = await import("@/lib/platform/db");
  tally.holds(
    "迟报的单位先看到写到自己的内容",
    (await db.seasonPaperLine.count({ where: { unitCode: late.code } })) === 1,
  );
  clock.goTo(`${year + 1}-02-13`);
  await tally.step(`${late.name}提出意见`, "browser", () => object(season));
  await tally.step("县级答复意见", "browser", () => decide(season));
  clock.goTo(`${year + 1}-02-15`);
  await tally.step("截止以后定稿，下载 Word、PDF", "browser", async () => {
    const page = await openPaper(season, "bulletin");
    await issue(page);
    await downloads(season, page);
  });
  await tally.step("评分征求意见", "browser", () => showScores(season));
  clock.goTo(`${year + 1}-02-20`);
  await tally.step("起草函报，定稿，下载 Word、PDF", "browser", () => plainPaper(season, "letter", "函报"));
  await tally.step("看评分，发布", "browser", () => releaseScores(season));
  const scores = await db.scoreSheet.count({ where: { year } });
  tally.holds(`${scores} 个单位的评分已发布`, scores === added.length);
  await tally.step("单位看自己的评分", "browser", () => seeOwnScore(season));
}

async function openPaper(season: Season, paper: SeasonPaper): Promise<Page> {
  const page = await season.enter(reviewer);
  await page.goto(`/reviews/papers/${county.code}/${season.year}/${paper}`);
  return page;
}

async function plainPaper(season: Season, paper: SeasonPaper, name: string): Promise<void> {
  const page = await openPaper(season, paper);
  await page.getByRole("button", { name: `起草${name}` }).click();
  await expect(page.getByRole("region", { name: "文件内容" })).toBeVisible();
  await fillGaps(page);
  await issue(page);
  await downloads(season, page);
}

/**
 * The addressee of a letter is named by the county, and where reports are public if the site has no address
 * that others can open: with a gap it is not issued.
 */
async function fillGaps(page: Page): Promise<void> {
  const text = page.getByRole("region", { name: "文件内容" });
  const first = text.getByLabel("段落").first();
  if (!(await first.inputValue()).includes("【")) return;
  await first.fill("市政务公开主管部门：");
  for (const cell of await text.getByLabel(/行 公布网址$/).all())
    if ((await cell.inputValue()) === "【网址】") await cell.fill("https://www.example.gov.cn/nianbao.html");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
}

async function issue(page: Page): Promise<void> {
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认定稿" }).click();
  await expect(page.getByText(/\d 定稿/).first()).toBeVisible();
}

async function downloads({ tally }: Season, page: Page): Promise<void> {
  for (const name of [/Word/, /PDF/]) {
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name }).first().click();
    tally.holds(`下载了 ${(await file).suggestedFilename()}`, (await (await file).failure()) === null);
  }
}

async function draftBulletin(season: Season): Promise<void> {
  const page = await openPaper(season, "bulletin");
  await page.getByRole("button", { name: "起草通报" }).click();
  const text = page.getByRole("region", { name: "文件内容" });
  await text.getByLabel("段落").last().fill("请各单位核对公开网站上的内容，发现差错及时更正。");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  await page.getByLabel("征求意见到").fill(`${season.year + 1}-02-14`);
  await page.getByRole("button", { name: "征求意见", exact: true }).click();
  await expect(page.getByText(/已把写到各单位的内容发给/)).toBeVisible();
}

async function object(season: Season): Promise<void> {
  const page = await season.enter(clerkOf(late));
  await page.goto("/desk/reports");
  await page.getByLabel("本镇的意见").fill("承办人员住院，已在催报时说明，请注明原因。");
  await page.getByRole("button", { name: "提交意见" }).click();
  await expect(page.getByText(/已提交/)).toBeVisible();
}

async function decide(season: Season): Promise<void> {
  const page = await openPaper(season, "bulletin");
  await page.getByLabel(`对${late.name}意见的答复`).fill("情况属实，但未在截止前申请延期，不改。");
  await page.getByRole("button", { name: "不采纳" }).click();
  await expect(page.getByText(/未采纳：/)).toBeVisible();
}

async function showScores(season: Season): Promise<void> {
  const page = await season.enter(reviewer);
  await page.goto(`/reviews/scores/${county.code}/${season.year}`);
  await page.getByLabel("征求意见到").fill(`${season.year + 1}-02-18`);
  await page.getByRole("button", { name: "征求意见", exact: true }).click();
  await expect(page.getByText(/已把各单位的逐项得分发给/)).toBeVisible({ timeout: 30_000 });
}

async function releaseScores(season: Season): Promise<void> {
  const page = await season.enter(reviewer);
  await page.goto(`/reviews/scores/${county.code}/${season.year}`);
  await page.getByRole("button", { name: "发布评分" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByText("评分已发布")).toBeVisible({ timeout: 30_000 });
}

async function seeOwnScore(season: Season): Promise<void> {
  const page = await season.enter(clerkOf(late));
  await page.goto("/desk/reports");
  await expect(page.getByText(/评分/).first()).toBeVisible();
}
