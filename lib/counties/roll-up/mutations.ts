import { editionOf, formFor } from "@/lib/core/editions/registry";
import { done, refused } from "@/lib/core/refusal";
import { policyOf } from "@/lib/core/roll-up/roll-up";
import { figureFault } from "@/lib/core/tables/figures";
import { kindTraits } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { askToFollow } from "@/lib/units/mutations/ask-to-follow";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findSettledYear } from "../data";
import type { EnterRollUp, RemoveRollUpEntry } from "./schema";

const notACounty = refused("invalid.countyCode", "汇总以县（市、区）或者设区的市为单位，请选择其中一个。");

/**
 * Stores the county's entry on a cell or question of its roll-up in place of the previous one, which the
 * event keeps. The sum of the units is shown next to a figure that replaces it. Refused: `forbidden`,
 * `invalid.countyCode`, `invalid.year`, `invalid.key`, `invalid.value`.
 */
export const enterRollUp = unitMutation(
  "county.rollUp",
  { unitOf: ({ countyCode }: EnterRollUp) => countyCode },
  async (
    { tx, actor, target: { unit: county, lineage } },
    { countyCode, year, key, value, replaces, reason },
  ) => {
    if (!kindTraits[county.kind].collects) return notACounty;
    if (!editionOf(year)) return refused("invalid.year", "没有这一年度的报告格式。");
    if (value !== null) {
      const form = formFor(year, (await findSettledYear(countyCode, year, tx))?.form);
      const cell = form.cells.get(key);
      if (!cell) return refused("invalid.key", "统计表里没有这一格。");
      if (policyOf(form, cell, county.kind).kind === "zero")
        return refused("invalid.value", "这一格按规定应为 0，不能另填。");
      const fault = figureFault({ value }, cell);
      if (fault) return refused("invalid.value", fault);
    }
    const row = {
      ...{ value, replaces: value !== null && replaces, reason },
      ...{ authorId: actor.id, at: now() },
    };
    const place = { countyCode, year, key };
    const before = await tx.rollUpEntry.findUnique({ where: { countyCode_year_key: place } });
    await tx.rollUpEntry.upsert({
      where: { countyCode_year_key: place },
      create: { ...place, ...row },
      update: row,
    });
    const eventValue = ({ value: figure, replaces: instead, reason: why }: EnteredRow) => ({
      figure,
      instead,
      why,
    });
    const payload = { year, key, from: before && eventValue(before), to: eventValue(row) };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "rollUp.entered", subject: countyCode, payload },
    ]);
    await askToFollow(tx, lineage, year);
    return done(null);
  },
);

type EnteredRow = { value: string | null; replaces: boolean; reason: string };

/** Removes the county's entry, so that the sum applies again. Refused: `forbidden`, `notFound`. */
export const removeRollUpEntry = unitMutation(
  "county.rollUp",
  { unitOf: ({ countyCode }: RemoveRollUpEntry) => countyCode },
  async ({ tx, actor, target: { lineage } }, { countyCode, year, key }) => {
    const place = { countyCode, year, key };
    const before = await tx.rollUpEntry.findUnique({ where: { countyCode_year_key: place } });
    if (!before) return refused("notFound", "这里没有填过数或说明。请刷新页面。");
    await tx.rollUpEntry.delete({ where: { countyCode_year_key: place } });
    const { value, replaces, reason } = before;
    const payload = { year, key, from: { value, replaces, reason } };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "rollUp.removed", subject: countyCode, payload },
    ]);
    await askToFollow(tx, lineage, year);
    return done(null);
  },
);
