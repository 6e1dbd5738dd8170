import { done, refused } from "@/lib/core/refusal";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { pinyinOf } from "../pinyin/pinyin-of";
import type { RenameUnit } from "../schema";
import { isTaken, takenCreditCode } from "./credit-codes";
import { unitMutation } from "./unit-mutation";

/**
 * Renames a unit that the actor manages, and notes its 统一社会信用代码 where one is given (empty:
 * none). What was published before keeps the name under which it was
 * published.
 */
export const renameUnit = unitMutation(
  "units.manage",
  { unitOf: ({ code }: RenameUnit) => code, missing: refused("notFound", "没有这个单位。") },
  async ({ tx, actor, target: { unit: before } }, { code, name, organ, creditCode }) => {
    if (await isTaken(tx, creditCode, code)) return takenCreditCode;
    const noted = creditCode === undefined ? {} : { creditCode: creditCode || null };
    const earlier = await tx.unit.findUniqueOrThrow({ where: { code }, select: { creditCode: true } });
    await tx.unit.update({ where: { code }, data: { name, organ, ...noted } });
    // A changed name has no sounds until they are written.
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
