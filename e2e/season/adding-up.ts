import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { openCells } from "@/lib/core/document/open-data";
import { formFor } from "@/lib/core/editions/registry";
import * as clerk from "../steps/clerk";
import { approveAndPublish, openFromQueue } from "../steps/reviewer";
import { composition } from "../steps/roll-up";
import { signOff, submit } from "../steps/signer";
import { letBackgroundWork } from "./background";
import { sumOf, type Typed, withTotals } from "./figures";
import { countyClerk, countySigner, reviewer } from "./people";
import { type Filed, writeChapters } from "./reporting";
import type { Season } from "./season";
import { countyChapters } from "./words";
import { county, owing } from "./world";

/** The units that are added up: all except the vertically managed bodies, which are only listed. */
export const added = owing.filter(({ kind }) => kind !== "vertical");

/**
 * The expected figures of the county: the sums of the units' own, computed by the script alone. There are no
 * rules at this level.
 */
function expectedSums(filed: Filed): Typed {
  return sumOf(added.map(({ code }) => withTotals(filed.get(code) ?? {})));
}

/**
 * February: the county's sums, checked in every format in which the product outputs them, with every question
 * answered.
 */
export async function addUp(season: Season, filed: Filed): Promise<void> {
  const { tally, clock, year } = season;
  tally.begin("汇总");
  clock.goTo(`${year + 1}-02-03`);
  const sums = expectedSums(filed);
  const page = await tally.step("打开汇总，读各表的全县数", "browser", () => season.enter(countyClerk));
  const shown = await tally.step("逐表逐列看全县数", "browser", () => readMatrix(season, page));
  tally.compare("汇总页上的全县数 = 各单位填的数相加", only(sums, shown), shown);
  await compareFiles(season, page, filed, sums);
  await tally.step("填一个登记数，写明来源", "browser", () => enterControlTotal(season, page, sums));
  await tally.step("逐项写说明", "browser", () => answerQuestions(season, page));
}

/** The file's cells by the script's names. */
function cellNames(year: number): { name: string; id: string }[] {
  return formFor(year).tables.flatMap((table) =>
    openCells(table).map(({ cell, path, column }) => ({
      id: cell.id,
      name: [table.id, ...path, column ?? ""].join("|"),
    })),
  );
}

type OpenCell = {
  path: string[];
  column: string | null;
  value: number | null;
  parts: { unit: { code: string }; value: number | null }[];
};

async function compareFiles(season: Season, page: Page, filed: Filed, sums: Typed): Promise<void> {
  const { tally, year } = season;
  const open = (await download(page, "JSON")).toString("utf8");
  const { cells, coverage } = JSON.parse(open) as {
    cells: OpenCell[];
    coverage: { units: number; included: number };
  };
  tally.holds(
    `计入 ${coverage.included} / ${coverage.units} 个单位`,
    coverage.included === added.length && coverage.units === added.length,
  );
  const ids = cellNames(year).map(({ id }) => id);
  const found = Object.fromEntries(cells.map(({ value }, at) => [ids[at] ?? "", value ?? 0]));
  tally.compare("JSON 文件的全县数 = 各单位填的数相加", sums, found);
  const parts: Typed = {};
  for (const [at, cell] of cells.entries())
    for (const { unit, value } of cell.parts) parts[`${unit.code} ${ids[at]}`] = value ?? 0;
  const typed: Typed = Object.fromEntries(
    added.flatMap(({ code }) =>
      Object.entries(withTotals(filed.get(code) ?? {})).map(([cell, value]) => [`${code} ${cell}`, value]),
    ),
  );
  tally.compare("JSON 文件的各单位数 = 各单位填的数", typed, parts);
  const csv = (await download(page, "CSV"))
    .toString("utf8")
    .replace("\ufeff", "")
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const own = csv.filter((line) => line.includes(county.code)).map((line) => Number(line.split(",").at(-1)));
  tally.compare(
    "CSV 文件的全县数 = 各单位填的数相加",
    sums,
    Object.fromEntries(own.map((value, at) => [ids[at] ?? "", value])),
  );
}

async function download(page: Page, name: string): Promise<Buffer> {
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  return readFileSync(await (await file).path());
}

/** Every figure of the county that the page shows, table by table and column by column. */
async function readMatrix({ year, tally }: Season, page: Page): Promise<Typed> {
  const shown: Typed = {};
  const form = formFor(year);
  for (const table of form.tables) {
    const columns =
      table.layout === "matrix" ? (table.sections[0]?.columns ?? []).map(({ id }) => id) : [null];
    for (const column of columns) {
      await page.goto(
        `/roll-up?county=${county.code}&year=${year}&of=published&table=${table.id}${column ? `&column=${column}` : ""}`,
      );
      const sums = page.getByRole("button", { name: /，看构成$/ });
      const ids = column
        ? (table.sections[0]?.rows ?? [])
            .filter(({ kind }) => kind !== "header")
            .map(({ id }) => `${id}:${column}`)
        : [...form.cells.values()].filter((cell) => cell.table.id === table.id).map(({ id }) => id);
      await expect(sums).toHaveCount(ids.length);
      for (const [at, text] of (await sums.allTextContents()).entries())
        shown[ids[at] ?? ""] = Number(text.replace(/[^\d.-]/g, ""));
    }
  }
  tally.holds("汇总页列出了每一格", Object.keys(shown).length === form.cells.size);
  return shown;
}

/** The expected figures of the cells that were found. */
const only = (all: Typed, found: Typed): Typed =>
  Object.fromEntries(Object.keys(found).map((cell) => [cell, all[cell] ?? 0]));

/** The register's figure of one sum, with its source. It is the sum, so there is nothing to explain. */
async function enterControlTotal({ year }: Season, page: Page, sums: Typed): Promise<void> {
  await page.goto(`/roll-up?county=${county.code}&year=${year}&of=published&table=disclosure`);
  await page.getByRole("button", { name: /^行政规范性文件·本年制发件数，全县 .+，看构成$/ }).click();
  const parts = composition(page);
  await parts.getByRole("textbox", { name: "登记数" }).fill(String(sums["normativeDocuments:made"] ?? 0));
  await parts.getByRole("textbox", { name: "来源" }).fill("县司法局规范性文件登记簿，2 月 2 日");
  await parts.getByRole("button", { name: "保存", exact: true }).click();
  await expect(parts.getByText(/登记 \d+ 一致（来源：县司法局/)).toBeVisible();
}

async function answerQuestions({ year }: Season, page: Page): Promise<void> {
  await page.goto(`/roll-up?county=${county.code}&year=${year}&of=published`);
  const open = page.getByRole("button", { name: "写说明" });
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    await page
      .getByRole("textbox", { name: "说明" })
      .last()
      .fill("与各单位核对，属实：本县首次按单位汇总，上年只有部分单位的数。");
    await page.getByRole("button", { name: "保存", exact: true }).last().click();
    await expect(open).toHaveCount(left - 1);
  }
}

/** The county's own report: begun from the sums, following them, written, signed, approved and published. */
export async function writeOwnReport(
  season: Season,
  filed: Filed,
  correct: () => Promise<void>,
): Promise<void> {
  const { tally, clock, year } = season;
  tally.begin("本县的报告");
  const page = await season.enter(countyClerk);
  await tally.step("由汇总开始填报", "browser", () => beginFromSums(season, page));
  tally.compare("本县报告草稿的各格 = 各单位填的数相加", expectedSums(filed), await draftFigures(season));
  await correct();
  await tally.step("单位更正以后，草稿跟随", "command", () => letBackgroundWork(season));
  tally.compare("更正以后，草稿的各格 = 更正后的数相加", expectedSums(filed), await draftFigures(season));
  clock.goTo(`${year + 1}-02-09`);
  await tally.step("写各章，写说明，提请审签", "browser", () => writeProse(season, expectedSums(filed)));
  await tally.step("审签、报送", "browser", () => signOwn(season));
  await tally.step("审核、通过并公布", "browser", () => publishOwn(season));
  const response = await season.actions.get(null, `/api/v1/reports/${county.code}/${year}`);
  const open = (await response.json()) as { tables?: unknown; figures: { value: number | null }[] };
  const ids = cellNames(year).map(({ id }) => id);
  tally.compare(
    "公布的本县报告（开放数据）的各格 = 各单位填的数相加",
    expectedSums(filed),
    Object.fromEntries(open.figures.map(({ value }, at) => [ids[at] ?? "", value ?? 0])),
  );
}

async function beginFromSums({ year }: Season, page: Page): Promise<void> {
  await page.goto(`/roll-up?county=${county.code}&year=${year}&of=published`);
  await page.getByRole("button", { name: "由汇总开始填报" }).click();
  await expect(page.getByText(/已写入 \d+ 格/)).toBeVisible({ timeout: 60_000 });
}

async function draftFigures({ year }: Season): Promise<Typed> {
  const { db } = await import("@/lib/platform/db");
  const { findDraft } = await import("@/lib/reports/data");
  const { figureValue } = await import("@/lib/core/tables/figures");
  const { id } = await db.report.findFirstOrThrow({ where: { unitCode: county.code, year } });
  const draft = await findDraft(id);
  if (!draft) throw new Error("no draft of the county");
  const form = formFor(year, draft.countyForm);
  return Object.fromEntries(
    [...form.cells.keys()].map((cell) => [cell, Number(figureValue(form, draft.content.figures, cell) ?? 0)]),
  );
}

async function writeProse(season: Season, sums: Typed): Promise<void> {
  const page = await season.enter(countyClerk);
  await clerk.openDraft(page, season.year);
  await clerk.goTo(page, "基本信息");
  await clerk.fillFront(page, {
    联系地址: "白桦县中心街1号",
    联系电话: "0000-8200001",
    成文日期: season.clock.today(),
  });
  await page.getByRole("button", { name: "按上面的信息重写引言" }).click();
  await clerk.saved(page);
  await writeChapters(page, season.year, countyChapters(season.year, sums));
  await clerk.explainWarnings(page, "各单位的数相加得出，已与各单位核对。");
  await clerk.make(page, "提请审签");
  await clerk.stands(page, "待审签");
}

async function signOwn(season: Season): Promise<void> {
  const page = await season.enter(countySigner);
  await clerk.openDraft(page, season.year);
  await signOff(page, `${countySigner.name} 副县长`);
  await submit(page);
}

async function publishOwn(season: Season): Promise<void> {
  const page = await season.enter(reviewer);
  await openFromQueue(page, county.name, season.year);
  await page.getByRole("button", { name: "开始审核" }).click();
  await approveAndPublish(page);
}
