import { expect } from "@playwright/test";
import * as clerk from "../steps/clerk";
import { approveAndPublish, openFromQueue } from "../steps/reviewer";
import { signOff, submit } from "../steps/signer";
import type { Typed } from "./figures";
import { clerkOf, reviewer, signerOf } from "./people";
import type { Filed } from "./reporting";
import type { Season } from "./season";
import { type SeasonUnit, unitNamed } from "./world";

const takenDown = unitNamed("梅岗镇");
const corrected = unitNamed("交通运输局");

/**
 * A published report with personal data is taken down immediately, corrected, and published as a new version.
 */
export async function takeDownAndMend(season: Season): Promise<void> {
  const { tally, clock, year } = season;
  tally.begin("撤下公开，更正后恢复");
  clock.goTo(`${year + 1}-01-30`);
  await tally.step(`${takenDown.name}：撤下公开`, "browser", () => takeDown(season));
  const gone = await fetch(`${season.address}/api/v1/reports/${takenDown.code}/${year}`);
  tally.holds("撤下以后，开放数据里没有这一份", gone.status === 410 || gone.status === 404);
  const visitor = await season.visit();
  await visitor.goto(`/reports/${takenDown.code}/${year}`);
  tally.holds(
    "撤下以后，原网址只说明已经撤下",
    ((await visitor.locator("main").textContent()) ?? "").includes("撤下"),
  );
  await tally.step(`${takenDown.name}：更正、审签、报送`, "browser", () =>
    correct(season, takenDown, "删去个人姓名。", async (page) => {
      await clerk.goTo(page, "六、其他需要报告的事项");
      await clerk.paper(page, "六、其他需要报告的事项").press("Control+End");
      await page.keyboard.type("本报告已经重新核对。");
      await clerk.saved(page);
    }),
  );
  await tally.step(`${takenDown.name}：审核、公布更正版`, "browser", () => publish(season, takenDown));
  await visitor.goto(`/reports/${takenDown.code}/${year}`);
  tally.holds(
    "更正版公布后，原网址恢复",
    ((await visitor.locator("main").textContent()) ?? "").includes("本报告已经重新核对。"),
  );
  await visitor.context().close();
}

/** One permit was not counted: a public correction, which the county's sums include. */
export async function correctFigure(season: Season, filed: Filed): Promise<void> {
  const { tally, clock, year } = season;
  clock.goTo(`${year + 1}-02-05`);
  const typed: Typed = { ...filed.get(corrected.code) };
  typed["licences:decisions"] = (typed["licences:decisions"] ?? 0) + 1;
  filed.set(corrected.code, typed);
  await tally.step(`${corrected.name}：发起更正，改一格，审签、报送`, "browser", () =>
    correct(season, corrected, "行政许可漏计一件。", async (page) => {
      await clerk.goTo(page, "二、主动公开政府信息情况");
      await clerk.typeDown(clerk.cell(page, "行政许可"), [String(typed["licences:decisions"])]);
      await clerk.saved(page);
    }),
  );
  await tally.step(`${corrected.name}：审核、公布更正版`, "browser", () => publish(season, corrected));
}

async function takeDown(season: Season): Promise<void> {
  const page = await season.enter(reviewer);
  await openFromQueue(page, takenDown.name, season.year);
  await page.getByRole("button", { name: "撤下公开" }).click();
  const dialog = page.getByRole("dialog", { name: "撤下公开" });
  await dialog.getByRole("textbox").fill("第一章写了申请人的姓名。");
  await dialog.getByRole("button", { name: "立即撤下" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("已撤下公开").first()).toBeVisible();
}

async function correct(
  season: Season,
  unit: SeasonUnit,
  reason: string,
  mend: (page: Awaited<ReturnType<Season["enter"]>>) => Promise<void>,
): Promise<void> {
  const page = await season.enter(clerkOf(unit));
  await clerk.openDraft(page, season.year);
  await clerk.make(page, "更正", reason);
  await clerk.stands(page, "更正中");
  await mend(page);
  await clerk.explainWarnings(page, "已与案卷核对，情况属实。");
  await clerk.make(page, "提请审签");
  await clerk.stands(page, "待审签");
  const signer = await season.enter(signerOf(unit));
  await clerk.openDraft(signer, season.year);
  await signOff(signer, signerOf(unit).name);
  await submit(signer);
}

async function publish(season: Season, unit: SeasonUnit): Promise<void> {
  const page = await season.enter(reviewer);
  await openFromQueue(page, unit.name, season.year);
  await page.getByRole("button", { name: "开始审核" }).click();
  await approveAndPublish(page);
}
