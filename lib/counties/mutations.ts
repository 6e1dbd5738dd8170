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
 * Refused: `notFound`, `forbidden`, `invalid.countyCode`, `invalid.year`, `invalid.dueOn`, `invalid.form`,
 * `invalid.chapters.<n>.heading`, `invalid.rows`: every fault at once.
 */
export const settleCountyYear = unitMutation(
  "county.settle",
  { unitOf: ({ countyCode }: SettleCountyYear) => countyCode },
  async ({ tx, actor, target: { unit: county, lineage } }, input) => {
    const { countyCode, year, dueOn } = input;
    if (!kindTraits[county.kind].collects)
      return refused("invalid.countyCode", "年度设置以县（市、区）或者设区的市为单位，请选择其中一个。");
    const faults = settlementFaults(input, now());
    if (faults.length > 0) return { ok: false, refusals: faults };

    // Two people may save at the same time: the second waits, and its event has the first one's settings as
    // the previous ones.
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${countyCode} FOR UPDATE`;
    const before = await findSettledYear(countyCode, year, tx);
    const form = stable(input.form, year, before?.form);
    const settings = withKeptChapters(input.settings ?? before?.settings ?? {}, input.form, form);
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
