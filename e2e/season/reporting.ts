import { expect, type Page } from "@playwright/test";
import { cellName } from "@/components/figure-grid/rows/cell-name";
import { formFor } from "@/lib/core/editions/registry";
import * as clerk from "../steps/clerk";
import { signOff, submit } from "../steps/signer";
import { answersWithoutEvents } from "../steps/without-events";
import { type Archive, archiveKey } from "./archive";
import { letBackgroundWork } from "./background";
import { figuresOf, type Typed } from "./figures";
import { file } from "./filing";
import { administrator, clerkOf, reviewer, signerOf } from "./people";
import { repeat } from "./repeated";
import type { Season } from "./season";
import { type Chapters, chaptersOf } from "./words";
import { merged, owing, renamed, type SeasonUnit, unitNamed } from "./world";

/**
 * The figures that each unit typed into the tables of the year, by code: the reference for all comparisons.
 */
export type Filed = Map<string, Typed>;

/**
 * Written in the browser from the first to the last step: one with figures, and one for a year without
 * events.
 */
export const byHand = { withFigures: unitNamed("榆林镇"), zero: unitNamed("体育局") };
const extended = [unitNamed("菊圃镇"), unitNamed("审计局")];
/** Files after its due day, and is reminded until then. */
export const late = unitNamed("杉坪镇");

/** January: units file, the county grants extensions, and late units are reminded. */
export async function collect(season: Season, archive: Archive): Promise<Filed> {
  const { tally, clock, year } = season;
  const filed: Filed = new Map(owing.map((unit) => [unit.code, typedBy(unit, season, archive)]));
  filed.set(byHand.zero.code, {});
  tally.begin("填报、审签、报送");
  clock.goTo(`${year + 1}-01-09`);
  await tally.step(`${byHand.withFigures.name}：填报、审签、报送`, "browser", () =>
    fileByHand(season, byHand.withFigures, filed.get(byHand.withFigures.code) ?? {}),
  );
  await tally.step(`${byHand.zero.name}：没有发生的一年`, "browser", () => fileZero(season, byHand.zero));
  const others = owing.filter((unit) => ![byHand.withFigures, byHand.zero, late, ...extended].includes(unit));
  const [early, inTime] = [others.slice(0, 25), others.slice(25)];
  await fileAll(season, early, filed);
  await remindOn(season, `${year + 1}-01-12`, owing.length - early.length - 2);
  await tally.step(`${renamed.unit.name}改为${renamed.name}`, "browser", () => rename(season));
  clock.goTo(`${year + 1}-01-14`);
  for (const unit of extended)
    await tally.step(`${unit.name}延期到 1 月 28 日`, "browser", () => extend(season, unit));
  clock.goTo(`${year + 1}-01-19`);
  await fileAll(season, inTime, filed);
  await remindOn(season, `${year + 1}-01-20`, 1);
  await tally.step("催报没有报送的单位，登记答复", "browser", () => remindAll(season));
  await remindOn(season, `${year + 1}-01-22`, 1);
  await remindOn(season, `${year + 1}-01-25`, 1);
  clock.goTo(`${year + 1}-01-26`);
  await fileAll(season, [late, ...extended], filed);
  return filed;
}

/** Carried in is what was carried out the year before, including the merged unit. */
function typedBy(unit: SeasonUnit, { year }: Season, archive: Archive): Typed {
  const last = [unit, ...(unit === merged.into ? [merged.from] : [])].map(
    (each) => archive.get(archiveKey(each, year - 1)) ?? {},
  );
  const cells = new Set(last.flatMap((each) => Object.keys(each)));
  const sum = Object.fromEntries(
    [...cells].map((cell) => [cell, last.reduce((total, each) => total + (each[cell] ?? 0), 0)]),
  );
  return figuresOf(unit, year, sum);
}

async function fileAll(season: Season, units: readonly SeasonUnit[], filed: Filed): Promise<void> {
  const { year, clock } = season;
  const typedIn = (unit: SeasonUnit) => filed.get(unit.code) ?? {};
  const overHttp = async (unit: SeasonUnit) => {
    const typed = typedIn(unit);
    const organ = unit === renamed.unit && clock.today() > `${year + 1}-01-12` ? renamed.organ : unit.organ;
    const written = { unit: { ...unit, organ }, year, typed, chapters: chaptersOf(unit, year, typed) };
    await file(season, unit, { ...written, signedOn: clock.today() });
  };
  await repeat(season, "填报、写说明、提请审签、审签并报送", units, {
    browser: async (unit) => {
      await fileByHand(season, unit, typedIn(unit));
      for (const person of [clerkOf(unit), signerOf(unit)]) await season.dismiss(person);
    },
    http: overHttp,
  });
}

async function fileByHand(season: Season, unit: SeasonUnit, typed: Typed): Promise<void> {
  const page = await season.enter(clerkOf(unit));
  await clerk.begin(page, season.year);
  await clerk.fillFront(page, {
    联系地址: `白桦县${unit.name}中心街1号`,
    联系电话: "0000-8201101",
    邮政编码: "990201",
    成文日期: season.clock.today(),
  });
  await page.getByRole("button", { name: "按上面的信息重写引言" }).click();
  await clerk.saved(page);
  await writeChapters(page, season.year, chaptersOf(unit, season.year, typed), (chapterId) =>
    typeFigures(page, season.year, chapterId, typed),
  );
  await clerk.explainWarnings(page, "已与案卷核对，情况属实。");
  await clerk.make(page, "提请审签");
  await clerk.stands(page, "待审签");
  const signer = await season.enter(signerOf(unit));
  await signer.goto(page.url());
  await signOff(signer, signerOf(unit).name);
  await submit(signer);
}

/** Types every chapter, and runs the associated check after each. */
export async function writeChapters(
  page: Page,
  year: number,
  chapters: Chapters,
  after?: (chapterId: string) => Promise<void>,
): Promise<void> {
  for (const { id, heading } of formFor(year).outline.chapters) {
    await clerk.goTo(page, await stepNamed(page, heading));
    const editor = page.getByRole("textbox", { name: /正文$/ }).first();
    await editor.press("Control+a");
    for (const [index, line] of (chapters[id] ?? []).entries()) {
      if (index > 0) await editor.press("Enter");
      await page.keyboard.type(line.replace(/^## /, headingMark(chapters[id] ?? [], index)));
    }
    await clerk.saved(page);
    await after?.(id);
  }
}

/** “（一）”, “（二）” …: a line with this prefix becomes a heading. */
function headingMark(lines: readonly string[], index: number): string {
  const before = lines.slice(0, index).filter((line) => line.startsWith("## ")).length;
  return `（${"一二三四五六七八九"[before]}）`;
}

/** The step of a chapter in the rail: its number and heading. */
async function stepNamed(page: Page, heading: string): Promise<string> {
  const links = await page.getByRole("navigation", { name: "填报步骤" }).getByRole("link").allInnerTexts();
  const found = links.map((text) => text.split("\n")[0]?.trim() ?? "").find((text) => text.endsWith(heading));
  if (!found) throw new Error(`no step for ${heading}: ${links.join("|")}`);
  return found;
}

async function typeFigures(page: Page, year: number, chapterId: string, typed: Typed): Promise<void> {
  const form = formFor(year);
  const tables = form.tables.filter((table) => table.chapterId === chapterId).map(({ id }) => id);
  const cells = [...form.cells.values()].filter(({ table }) => tables.includes(table.id));
  if (cells.length === 0) return;
  for (const cell of cells) {
    const value = typed[cell.id];
    if (!value) continue;
    const field = page.getByRole("textbox", { name: cellName(cell), exact: true });
    await field.fill(String(value));
    await field.press("Enter");
  }
  await clerk.saved(page);
  await clerk.restIsZero(page);
}

async function fileZero(season: Season, unit: SeasonUnit): Promise<void> {
  const page = await season.enter(clerkOf(unit));
  await clerk.begin(page, season.year);
  await clerk.fillFront(page, { 联系地址: "白桦县中心街9号", 联系电话: "0000-8201109" });
  await page.getByRole("button", { name: "没有发生的一年" }).click();
  for (const words of answersWithoutEvents({
    ofDepartment: true,
    problem: "体育场地的公开目录偏旧，下一步按季核对。",
  })) {
    await page.keyboard.type(words);
    if (!words.endsWith("。")) await page.keyboard.press("Tab");
  }
  await page.getByRole("button", { name: "填入草稿" }).click();
  await clerk.saved(page);
  await clerk.explainWarnings(page, "已核对。");
  await clerk.make(page, "提请审签");
  await clerk.stands(page, "待审签");
  const signer = await season.enter(signerOf(unit));
  await signer.goto(page.url());
  await signOff(signer, signerOf(unit).name);
  await submit(signer);
}

/** The plan sends reminders on that day: at least the given number of units is reminded, and none twice. */
async function remindOn(season: Season, day: string, least: number): Promise<void> {
  const { tally, clock, mail } = season;
  clock.goTo(day, "10:30");
  const { db } = await import("@/lib/platform/db");
  const before = { logged: await db.reminder.count(), mails: mail.mails.length };
  await tally.step("按计划自动提醒", "command", () => letBackgroundWork(season));
  const logged = (await db.reminder.count()) - before.logged;
  const mails = mail.mails.length - before.mails;
  tally.holds(
    `${day} 自动提醒了 ${logged} 个单位（至少 ${least} 个），发出 ${mails} 封邮件`,
    logged >= least && mails >= logged,
  );
  await letBackgroundWork(season);
  tally.holds(`${day} 没有重复提醒`, (await db.reminder.count()) === before.logged + logged);
}

async function rename(season: Season): Promise<void> {
  const page = await season.enter(administrator);
  await page.goto("/accounts/units");
  await page.getByRole("button", { name: `修改${renamed.unit.name}的名称` }).click();
  const dialog = page.getByRole("dialog", { name: "修改名称" });
  await dialog.getByLabel("单位名称").fill(renamed.name);
  await dialog.getByLabel("机关全称").fill(renamed.organ);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
}

async function unitDialog(season: Season, unit: SeasonUnit) {
  const page = await season.enter(reviewer);
  await page.goto(`/reviews?year=${season.year}`);
  await page.getByLabel("搜索单位").fill(unit.name);
  await page.getByRole("button", { name: `${unit.name} ${season.year} 年度的联系、催报与延期` }).click();
  return page.getByRole("dialog", { name: `${unit.name} ${season.year} 年度` });
}

async function extend(season: Season, unit: SeasonUnit): Promise<void> {
  const dialog = await unitDialog(season, unit);
  await dialog.getByLabel("延至").fill(`${season.year + 1}-01-28`);
  await dialog.getByLabel("原因").first().fill("承办人员调动，正在交接。");
  await dialog.getByRole("button", { name: "保存延期" }).click();
  await expect(dialog.getByText(/已延至/)).toBeVisible();
}

async function remindAll(season: Season): Promise<void> {
  const page = await season.enter(reviewer);
  await page.goto(`/reviews?year=${season.year}`);
  await page.getByRole("button", { name: /^催报 \d+ 个单位$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "发送催报" }).click();
  await expect(dialog.getByText(/已发送给 \d+ 个单位/)).toBeVisible();
  await page.keyboard.press("Escape");
  const own = await unitDialog(season, late);
  await own.getByLabel("单位的答复").fill("周五前报送。");
  await own.getByRole("button", { name: "记下答复" }).click();
  await expect(own.getByText("答复已记下")).toBeVisible();
}
