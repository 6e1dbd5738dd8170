import { done, refused } from "@/lib/core/refusal";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { pinyinOf } from "../pinyin/pinyin-of";
import type { RenameUnit } from "../schema";
import { isTaken, takenCreditCode } from "./credit-codes";
import { unitMutation } from "./unit-mutation";

/**
 * Renames a unit that the actor manages, and sets its 统一社会信用代码 if given (empty: none). Existing
 * publications keep the old name.
 */
export const renameUnit = unitMutation(
  "units.manage",
  { unitOf: ({ code }: RenameUnit) => code, missing: refused("notFound", "没有这个单位。") },
  async ({ tx, actor, target: { unit: before } }, { code, name, organ, creditCode }) => {
    if (await isTaken(tx, creditCode, code)) return takenCreditCode;
    const noted = creditCode === undefined ? {} : { creditCode: creditCode || null };
    const earlier = await tx.unit.findUniqueOrThrow({ where: { code }, select: { creditCode: true } });
    await tx.unit.update({ where: { code }, data: { name, organ, ...noted } });
    // The pinyin is cleared until it is computed for the new name.
    await tx.unit.update({ where: { code }, data: { pinyin: pinyinOf(name) } });
    const changed = noted.creditCode !== undefined && noted.creditCode !== earlier.creditCode;
    const from = { name: before.name, organ: before.organ, ...(changed && earlier) };
    const to = { name, organ, ...(changed && noted) };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "unit.renamed", subject: code, payload: { from, to } },
    ]);
    return done(null);
  },
);
