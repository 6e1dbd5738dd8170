import { isDeepStrictEqual } from "node:util";
import type { CountyForm } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { done, refused } from "@/lib/core/refusal";
import type { YearSettings } from "@/lib/core/season/year-settings";
import { kindTraits } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { askToFollow } from "@/lib/units/mutations/ask-to-follow";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findSettledYear } from "./data";
import { withStableIds } from "./own-form/outline";
import { settlementFaults } from "./rules";
import type { SettleCountyYear } from "./schema";
import type { CountyYear } from "./types";

/**
 * Sets when a county's reports of a year are due and, before 2019, their chapters and rows. Applies to
 * reports begun from now on; those already begun keep their form. The event keeps the previous settings.
 * What somebody else saved since the page was opened stays, unless both changed the same part. Refused:
 * `settledMeanwhile`, `notFound`, `forbidden`, `invalid.countyCode`, `invalid.year`, `invalid.dueOn`,
 * `invalid.form`, `invalid.chapters.<n>.heading`, `invalid.rows`: every fault at once.
 */
export const settleCountyYear = unitMutation(
  "county.settle",
  { unitOf: ({ countyCode }: SettleCountyYear) => countyCode },
  async ({ tx, actor, target: { unit: county, lineage } }, input) => {
    const { countyCode, year } = input;
    if (!kindTraits[county.kind].collects)
      return refused("invalid.countyCode", "年度设置以县（市、区）或者设区的市为单位，请选择其中一个。");
    const faults = settlementFaults(input, now());
    if (faults.length > 0) return { ok: false, refusals: faults };

    // Two people may save at the same time: the second waits, and is merged with what the first one saved.
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${countyCode} FOR UPDATE`;
    const before = await findSettledYear(countyCode, year, tx);
    const sent = { dueOn: input.dueOn, form: input.form, settings: input.settings ?? before?.settings ?? {} };
    const seen = input.seen === undefined ? before : input.seen;
    const { merged, clashes } = mergeSettings(sent, { seen, stored: before });
    if (clashes.length > 0) return settledMeanwhile(clashes);
    const { dueOn } = merged;
    const form = stable(merged.form, year, before?.form);
    const settings = withKeptChapters(merged.settings, merged.form, form);
    const settled: CountyYear = { year, dueOn, form, settings };
    const row = { dueOn: new Date(`${dueOn}T00:00:00Z`), form, settings };
    await tx.countyYear.upsert({
      where: { countyCode_year: { countyCode, year } },
      create: { countyCode, year, ...row },
      update: row,
    });
    const from = before && { dueOn: before.dueOn, form: before.form, settings: before.settings };
    const payload = { year, from, to: { dueOn, form: row.form, settings } };
    await askToFollow(tx, lineage, year);
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "county.settled", subject: countyCode, payload },
    ]);
    return done(settled);
  },
);

function settledMeanwhile(parts: readonly string[]) {
  return refused(
    "settledMeanwhile",
    `您打开本页以后，“${parts.join("”“")}”已由别人改过，这次没有保存，您填的内容还在本页。请先与同事核对；刷新页面后再点“保存设置”，以您填的为准。`,
  );
}

function stable(form: CountyForm, year: number, before: CountyForm = {}): CountyForm {
  if (!form.outline) return form;
  return { ...form, outline: withStableIds(form.outline, formFor(year, before).outline) };
}

/** The words of a chapter that got back the id of an earlier one go with it. */
function withKeptChapters(settings: YearSettings, sent: CountyForm, kept: CountyForm): YearSettings {
  if (!settings.words) return settings;
  const ids = new Map(
    (sent.outline?.chapters ?? []).map(({ id }, at) => [id, kept.outline?.chapters[at]?.id ?? id]),
  );
  return {
    ...settings,
    words: settings.words.map((each) => ({ ...each, chapterId: ids.get(each.chapterId) ?? each.chapterId })),
  };
}

/** What is set for a year: the parts of the page. */
type Settled = Omit<CountyYear, "year">;

const partNames: Record<keyof YearSettings | "dueOn" | "form", string> = {
  dueOn: "各单位报送截止日",
  form: "章节和统计表",
  coverage: "统计范围",
  dueByKind: "另定的截止日",
  scoring: "评分项目",
  notice: "本年度的通知",
  words: "常用表述和例子",
  supplement: "另要的数",
};

/**
 * The settings to store when a page is saved that showed `seen`: of each part what was changed on the page,
 * otherwise what is stored by now. `clashes` names the parts that somebody else changed meanwhile, and
 * otherwise than on the page.
 */
function mergeSettings(
  sent: Settled,
  { seen, stored }: { seen: Settled | null; stored: Settled | null },
): { merged: Settled; clashes: string[] } {
  const [mine, was, is] = [partsOf(sent), partsOf(seen), partsOf(stored)];
  const clashes: string[] = [];
  const pick = <Key extends keyof Parts>(key: Key): Parts[Key] => {
    if (isAlike(mine[key], was[key])) return is[key];
    if (!isAlike(is[key], was[key]) && !isAlike(is[key], mine[key])) clashes.push(partNames[key]);
    return mine[key];
  };
  const [coverage, dueByKind, scoring] = [pick("coverage"), pick("dueByKind"), pick("scoring")];
  const [notice, words, supplement] = [pick("notice"), pick("words"), pick("supplement")];
  const merged: Settled = {
    dueOn: pick("dueOn") ?? sent.dueOn,
    form: pick("form") ?? sent.form,
    settings: without({ coverage, dueByKind, scoring, notice, words, supplement }),
  };
  return { merged, clashes };
}

type Parts = Partial<Omit<Settled, "settings">> & YearSettings;

function partsOf(set: Settled | null): Parts {
  return set ? { dueOn: set.dueOn, form: set.form, ...set.settings } : {};
}

/** Equal as JSON, whatever the order of keys. */
function isAlike(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(plain(one), plain(other));
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** The settings without those that are not set. */
function without(settings: YearSettings): YearSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
