import { isDeepStrictEqual } from "node:util";
import { done, refused } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findPlan } from "../data";
import type { SetPlan } from "../schema";

/**
 * Sets when a county's units are reminded; the event keeps the previous plan. Refused: `forbidden`,
 * `invalid.countyCode`, `settledMeanwhile` if somebody else changed it since the page was opened.
 */
export const setPlan = unitMutation(
  "county.remind",
  { unitOf: ({ countyCode }: SetPlan) => countyCode },
  async ({ tx, actor, target: { unit } }, { countyCode, plan, seen }) => {
    if (!kindTraits[unit.kind].collects)
      return refused("invalid.countyCode", "提醒计划以县（市、区）或者设区的市为单位设置。");
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${countyCode} FOR UPDATE`;
    const from = await findPlan(countyCode, tx);
    if (seen && !isDeepStrictEqual(seen, from))
      return refused(
        "settledMeanwhile",
        "您打开本页以后，提醒计划已由别人改过，这次没有保存，您填的内容还在本页。请先与同事核对；刷新页面后再点“保存提醒计划”，以您填的为准。",
      );
    const row = { plan, authorId: actor.id, at: now() };
    await tx.reminderPlan.upsert({
      where: { countyCode },
      create: { countyCode, ...row },
      update: row,
    });
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "county.plan", subject: countyCode, payload: { from, to: plan } },
    ]);
    return done(null);
  },
);
