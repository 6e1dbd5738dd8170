import { expect, type Page } from "@playwright/test";
import * as clerk from "../steps/clerk";
import { noteOnParagraph, openFromQueue, sendBack } from "../steps/reviewer";
import { signAndSubmit as signAgain } from "../steps/signer";
import { letBackgroundWork } from "./background";
import { handOver, movesOf, signAndSubmit } from "./filing";
import { clerkOf, reviewer, signerOf } from "./people";
import { repeat } from "./repeated";
import { byHand } from "./reporting";
import type { Season } from "./season";
import { nameIn, owing, type SeasonUnit, unitNamed } from "./world";

/** Returned once each, with notes. */
const returned = [byHand.withFigures, unitNamed("财政局"), unitNamed("柏桥镇")];

/** The county reviews, writes notes, returns, approves, and publishes everything at one time. */
export async function review(season: Season): Promise<void> {
  const { tally, clock, year } = season;
  tally.begin("审核、退回、统一发布");
  clock.goTo(`${year + 1}-01-26`, "14:00");
  for (const unit of returned)
    await tally.step(`${unit.name}：开始审核、批注、退回`, "browser", () => returnOne(season, unit));
  await tally.step(`${byHand.withFigures.name}：逐条答复、修改、再次报送`, "browser", () =>
    mend(season, byHand.withFigures),
  );
  const others = returned.filter((unit) => unit !== byHand.withFigures);
  await repeat(season, "答复批注、再次报送", others, {
    browser: (unit) => mend(season, unit),
    http: (unit) => answerAndResubmit(season, unit),
  });
  await tally.step(`${byHand.zero.name}：开始审核、只通过`, "browser", () => approveOne(season, byHand.zero));
  await startAll(season);
  await tally.step(`通过一批（${owing.length - 1} 份）`, "browser", () =>
    approveAll(season, owing.length - 1),
  );
  await tally.step("定时统一发布，取消，再定", "browser", () => setHour(season));
  clock.goTo(`${year + 1}-01-29`, "11:59");
  await letBackgroundWork(season);
  const { db } = await import("@/lib/platform/db");
  const publications = () => db.publication.count({ where: { year } });
  tally.holds("到点以前一份也没有公布", (await publications()) === 0);
  clock.goTo(`${year + 1}-01-29`, "12:00");
  await tally.step("到点统一发布", "command", () => letBackgroundWork(season));
  tally.holds(`${owing.length} 份在 12:00 一起公布`, (await publications()) === owing.length);
}

async function openReport(season: Season, unit: SeasonUnit): Promise<Page> {
  const page = await season.enter(reviewer);
  await openFromQueue(page, nameIn(unit), season.year);
  return page;
}

async function startReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "开始审核" }).click();
  await expect(page.getByRole("button", { name: "审核通过并公布" })).toBeVisible();
}

async function returnOne(season: Season, unit: SeasonUnit): Promise<void> {
  const page = await openReport(season, unit);
  await startReview(page);
  await noteOnParagraph(page, `${season.year}年，${unit.self}围绕`, "请写明公开了哪些内容。");
  await sendBack(page, ["第一章写得不具体，请补充。"]);
}

async function mend(season: Season, unit: SeasonUnit): Promise<void> {
  const page = await season.enter(clerkOf(unit));
  await clerk.openDraft(page, season.year);
  await clerk.goTo(page, "一、总体情况");
  const editor = clerk.paper(page, "一、总体情况");
  await editor.press("Control+End");
  await page.keyboard.type("考核结果已经通报。");
  await clerk.saved(page);
  await clerk.goTo(page, "体检");
  await clerk.answerNote(page, "请写明公开了哪些内容。", "已在第一章补充。");
  await clerk.explainWarnings(page, "已与案卷核对，情况属实。");
  await clerk.make(page, "提请审签");
  await clerk.stands(page, "待审签");
  const signer = await season.enter(signerOf(unit));
  await signer.goto(page.url());
  await signAgain(signer, signerOf(unit).name);
}

async function answerAndResubmit(season: Season, unit: SeasonUnit): Promise<void> {
  const { db } = await import("@/lib/platform/db");
  const { id: reportId } = await db.report.findFirstOrThrow({
    where: { unitCode: unit.code, year: season.year },
  });
  const seat = await season.seat(clerkOf(unit));
  for (const { id: noteId } of await db.note.findMany({ where: { reportId } })) {
    const answer = { noteId, seen: String(await movesOf(reportId)), text: "已补充，见第一章。" };
    await season.actions.call(seat, "answerNoteAction", answer, reportId);
  }
  await handOver(season, clerkOf(unit), reportId);
  await signAndSubmit(season, signerOf(unit), reportId);
}

async function approveOne(season: Season, unit: SeasonUnit): Promise<void> {
  const page = await openReport(season, unit);
  await startReview(page);
  await page.getByRole("button", { name: "审核通过并公布" }).click();
  const dialog = page.getByRole("dialog", { name: "审核通过并公布" });
  await dialog.getByRole("button", { name: "只通过，暂不公布" }).click();
  await expect(dialog).toBeHidden();
}

/** Every other report is taken under review. */
async function startAll(season: Season): Promise<void> {
  const { db } = await import("@/lib/platform/db");
  const waiting = await db.report.findMany({
    where: { year: season.year, state: "submitted" },
    select: {
      ...{ id: true, unitCode: true },
      versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
  });
  await repeat(season, "开始审核", waiting, {
    // All are opened in the one page of the reviewer.
    atOnce: season.repeatedBy === "browser" ? 1 : 2,
    browser: async ({ unitCode }) => {
      const unit = owing.find(({ code }) => code === unitCode);
      if (unit) await startReview(await openReport(season, unit));
    },
    http: async ({ id: reportId, versions }) => {
      const seen = versions[0]?.id;
      await season.actions.call(await season.seat(reviewer), "startReviewAction", { reportId, seen });
    },
  });
}

async function approveAll(season: Season, count: number): Promise<void> {
  const page = await season.enter(reviewer);
  await page.goto(`/reviews?year=${season.year}`);
  await page.getByRole("button", { name: /^通过或公布一批/ }).click();
  const dialog = page.getByRole("dialog", { name: "通过或公布一批报告" });
  await dialog.getByRole("button", { name: "全部选上" }).click();
  // Their notes are answered and not resolved, so that they are chosen one by one.
  for (const unit of returned)
    await dialog.getByRole("checkbox", { name: new RegExp(`^${nameIn(unit)} `) }).check();
  await dialog.getByRole("button", { name: `只通过 ${count} 份` }).click();
  await expect(dialog.getByText(`已通过 ${count} 份`)).toBeVisible({ timeout: 120_000 });
  await dialog.getByRole("button", { name: "完成" }).click();
}

async function setHour(season: Season): Promise<void> {
  const page = await season.enter(reviewer);
  await page.goto(`/reviews?year=${season.year}`);
  const set = async (button: string, at: string) => {
    await page.getByRole("button", { name: button }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("统一发布的时间").fill(at);
    await dialog.getByRole("button", { name: "设定" }).click();
    await expect(dialog.getByText(/已定于/)).toBeVisible();
    await page.keyboard.press("Escape");
  };
  await set("定时统一发布", `${season.year + 1}-01-28T18:00`);
  await page.getByRole("button", { name: "改时间或取消" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "取消统一发布" }).click();
  await expect(page.getByText("统一发布已取消")).toBeVisible();
  await page.keyboard.press("Escape");
  await set("定时统一发布", `${season.year + 1}-01-29T12:00`);
}
