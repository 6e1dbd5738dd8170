import { permit, rolesOn } from "@/lib/access/policy";
import { done, refused } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "../mutations/unit-mutation";
import type { AllowOnePerson } from "./schema";

/**
 * Allows one person of a unit to write and sign, or revokes that; the event keeps the previous state.
 * Requires a role above the unit (except for a county's own report), held by somebody who neither writes nor
 * signs there. Refused: `forbidden`, `ownUnit`, `wrongState` (nothing to revoke).
 */
export const allowOnePerson = unitMutation(
  "county.allowOnePerson",
  { unitOf: ({ unitCode }: AllowOnePerson) => unitCode },
  async ({ tx, actor, target: { unit, lineage } }, { unitCode, reason }) => {
    const above = kindTraits[unit.kind].reports ? lineage.slice(1) : lineage;
    const permitted = permit(actor, "county.allowOnePerson", { lineage: above });
    if (!permitted.ok) return permitted;
    if (rolesOn(actor, lineage).some((role) => role === "clerk" || role === "signer"))
      return refused(
        "ownUnit",
        "您在这个单位填报或审签，不能由您允许一人办理。请由另一位审核员或管理员办理。",
      );
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${unitCode} FOR UPDATE`;
    const before = await tx.onePersonAllowance.findUnique({ where: { unitCode } });
    if (reason === null) {
      if (!before) return refused("wrongState", "这个单位没有设置允许一人办理。请刷新页面查看。");
      await tx.onePersonAllowance.delete({ where: { unitCode } });
    } else {
      const row = { reason, authorId: actor.id, at: now() };
      await tx.onePersonAllowance.upsert({ where: { unitCode }, create: { unitCode, ...row }, update: row });
    }
    const payload = { from: before?.reason ?? null, to: reason };
    await keepAccountEvents(tx, [{ actorId: actor.id, kind: "unit.onePerson", subject: unitCode, payload }]);
    return done(null);
  },
);
