import { done, refused } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findPlan } from "../data";
import type { SetPlan } from "../schema";

/**
 * Sets when a county's units are reminded; the event keeps the previous plan. Refused: `forbidden`,
 * `invalid.countyCode`.
 */
export const setPlan = unitMutation(
  "county.remind",
  { unitOf: ({ countyCode }: SetPlan) => countyCode },
  async ({ tx, actor, target: { unit } }, { countyCode, plan }) => {
    if (!kindTraits[unit.kind].collects)
      return refused("invalid.countyCode", "提醒计划以县（市、区）或者设区的市为单位设置。");
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${countyCode} FOR UPDATE`;
    const from = await findPlan(countyCode, tx);
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
