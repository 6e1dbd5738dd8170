import { done, refused } from "@/lib/core/refusal";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { pinyinOf } from "../pinyin/pinyin-of";
import type { RenameUnit } from "../schema";
import { isTaken, takenCreditCode } from "./credit-codes";
import { namesakeOf } from "./namesakes";
import { unitMutation } from "./unit-mutation";

/**
 * Renames a unit that the actor manages, and sets its 统一社会信用代码 (empty: none) and whether it makes
 * 行政规范性文件 (null: by its kind) if given. Existing publications keep the old name.
 */
export const renameUnit = unitMutation(
  "units.manage",
  { unitOf: ({ code }: RenameUnit) => code, missing: refused("notFound", "没有这个单位。") },
  async ({ tx, actor, target: { unit: before } }, { code, name, organ, creditCode, mayMakeDocuments }) => {
    if (await isTaken(tx, creditCode, code)) return takenCreditCode;
    const namesake = name === before.name ? null : await namesakeOf(tx, { ...before, name });
    if (namesake) return namesake;
    const noted = {
      ...(creditCode !== undefined && { creditCode: creditCode || null }),
      ...(mayMakeDocuments !== undefined && { mayMakeDocuments }),
    };
    const earlier = await tx.unit.findUniqueOrThrow({
      where: { code },
      select: { creditCode: true, mayMakeDocuments: true },
    });
    await tx.unit.update({ where: { code }, data: { name, organ, ...noted } });
    // The pinyin is cleared until it is computed for the new name.
    await tx.unit.update({ where: { code }, data: { pinyin: pinyinOf(name) } });
    const changed = (["creditCode", "mayMakeDocuments"] as const).filter(
      (each) => noted[each] !== undefined && noted[each] !== earlier[each],
    );
    const of = (values: Partial<typeof earlier>) =>
      Object.fromEntries(changed.map((each) => [each, values[each]]));
    const from = { name: before.name, organ: before.organ, ...of(earlier) };
    const to = { name, organ, ...of(noted) };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "unit.renamed", subject: code, payload: { from, to } },
    ]);
    return done(null);
  },
);
