import { done, refused } from "@/lib/core/refusal";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { findUnit, lineageOf, listUnitYears } from "../data";
import type { SetUnitYears } from "../schema";
import { askToFollow } from "./ask-to-follow";
import { unitMutation } from "./unit-mutation";

/**
 * Sets the years for which a unit owes reports, and its successor. Existing reports are unchanged. Refused:
 * `forbidden`, `notFound`, `invalid.lastYear`, `invalid.successorCode`.
 */
export const setUnitYears = unitMutation(
  "units.manage",
  { unitOf: ({ code }: SetUnitYears) => code, missing: refused("notFound", "没有这个单位。") },
  async ({ tx, actor, target: { unit, lineage } }, { code, firstYear, lastYear, successorCode }) => {
    if (firstYear !== null && lastYear !== null && lastYear < firstYear)
      return refused("invalid.lastYear", "最后应报年度不能早于首个应报年度。");
    if (successorCode !== null) {
      if (lastYear === null) return refused("invalid.lastYear", "有承接单位的，请填最后应报年度。");
      const successor = await findUnit(successorCode, tx);
      if (!successor || successor.code === code)
        return refused("invalid.successorCode", "没有这个单位，或者就是本单位。");
      if (!(await lineageOf(successorCode, tx)).includes(unit.parentCode ?? ""))
        return refused("invalid.successorCode", "承接单位应与本单位同属一个上级单位。");
      const years = (await listUnitYears([successorCode], tx)).get(successorCode);
      if (years?.lastYear != null && years.lastYear <= lastYear)
        return refused(
          "invalid.successorCode",
          `“${successor.name}”只应报到 ${years.lastYear} 年度，承接不了 ${lastYear + 1} 年度起的报告。请选现存的单位，或者先改它的年度。`,
        );
    }
    const before = await tx.unit.findUniqueOrThrow({
      where: { code },
      select: { firstYear: true, lastYear: true, successorCode: true },
    });
    const to = { firstYear, lastYear, successorCode };
    await tx.unit.update({ where: { code }, data: to });
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "unit.years", subject: code, payload: { from: before, to } },
    ]);
    await askToFollow(tx, lineage.slice(1));
    return done(null);
  },
);
