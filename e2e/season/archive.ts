import { expect } from "@playwright/test";
import { compose } from "@/lib/core/document/compose";
import { formFor } from "@/lib/core/editions/registry";
import { writeWord } from "@/lib/exports/docx/write-word";
import { linesOf, named, word } from "../steps/county-files";
import { putIn } from "../steps/files";
import { figuresOf, type Typed } from "./figures";
import { writtenContent } from "./filing";
import { reviewer, secondReviewer } from "./people";
import type { Season } from "./season";
import { chaptersOf } from "./words";
import { archived, type SeasonUnit } from "./world";

/**
 * The first year of the forms with national tables, and that of the form in which the script types figures.
 */
const TABLES_SINCE = 2019;
const FIGURES_SINCE = 2021;

/** The figures of the archived reports, by unit and year. */
export type Archive = Map<string, Typed>;
export const archiveKey = (unit: Pick<SeasonUnit, "code">, year: number) => `${unit.code} ${year}`;

/**
 * Ten years of four townships, one of which has been merged since: forty files, one import, one publication.
 */
export async function bringArchive(season: Season): Promise<Archive> {
  const { tally, year } = season;
  tally.begin("历年存档：十年一次导入");
  const years = Array.from({ length: 10 }, (_, at) => year - 10 + at);
  const archive: Archive = new Map();
  const files: ReturnType<typeof named>[] = [];
  for (const unit of archived)
    for (const each of years) {
      const before = archive.get(archiveKey(unit, each - 1)) ?? {};
      const typed = each < FIGURES_SINCE ? {} : figuresOf(unit, each, before);
      archive.set(archiveKey(unit, each), typed);
      files.push(await fileOf(unit, each, typed));
    }
  await tally.step(`导入 ${files.length} 份历年年报（Word）`, "browser", () => importAll(season, files));
  await tally.step(`核对并存档公布 ${files.length} 份`, "browser", () => publishAll(season, files.length));
  const { db } = await import("@/lib/platform/db");
  const published = await db.publication.count({ where: { year: { lt: year } } });
  tally.holds(`十年 ${files.length} 份都已公布`, published === files.length);
  return archive;
}

/** The report as a Word file: years with the script's tables as printed, older ones as a short text. */
async function fileOf(unit: SeasonUnit, year: number, typed: Typed) {
  const name = `${unit.name}${year}年年报.docx`;
  if (year < TABLES_SINCE) {
    const { topics } = unit;
    return word(
      name,
      linesOf(unit.name, year, `全年主动公开${topics[0]}和${topics[1]}的信息${40 + (year % 17)}条。`),
    );
  }
  const content = writtenContent({
    unit,
    year,
    typed,
    chapters: chaptersOf(unit, year, typed),
    signedOn: `${year + 1}-01-18`,
  });
  const blocks = compose({ form: formFor(year), content, unit });
  const { bytes } = await writeWord({
    ...{ title: content.front.title ?? "", author: unit.organ, blocks, pictures: new Map(), at: new Date(0) },
  });
  return named(name, bytes);
}

async function importAll(season: Season, files: ReturnType<typeof named>[]): Promise<void> {
  const page = await season.enter(reviewer);
  await page.goto("/imports/batches");
  await page.getByLabel("名称").fill("十年存量年报");
  await page.getByRole("button", { name: "新建并选择文件" }).click();
  await putIn(page.getByLabel("选择文件", { exact: true }), files);
  await expect(page.getByText(`${files.length} 份文件都处理完了`)).toBeVisible({ timeout: 300_000 });
  await page.getByRole("button", { name: `导入 ${files.length} 份有把握的` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /全部按原样录入/ }).check();
  await dialog.getByRole("button", { name: /^导入 \d+ 份/ }).click();
  await expect(dialog.getByText(/已导入 \d+ 份/)).toBeVisible({ timeout: 300_000 });
  await dialog.getByRole("button", { name: "关闭" }).last().click();
}

async function publishAll(season: Season, count: number): Promise<void> {
  const page = await season.enter(secondReviewer);
  await page.goto("/imports/archive");
  await page.getByRole("button", { name: `全选 ${count} 份` }).click();
  await page.getByLabel("保留原件错误的理由").fill("原件如此，按公布时的内容存档。");
  await page.getByRole("button", { name: `存档公布 ${count} 份` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认公布" }).click();
  await expect(page.getByText(`已存档公布 ${count} 份。`)).toBeVisible({ timeout: 300_000 });
}
