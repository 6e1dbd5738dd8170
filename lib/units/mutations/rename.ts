import { done, refused } from "@/lib/core/refusal";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { pinyinOf } from "../pinyin/pinyin-of";
import type { RenameUnit } from "../schema";
import { unitMutation } from "./unit-mutation";

/**
 * Renames a unit that the actor manages. What was published before keeps the name under which it was
 * published.
 */
export const renameUnit = unitMutation(
  "units.manage",
  { unitOf: ({ code }: RenameUnit) => code, missing: refused("notFound", "没有这个单位。") },
  async ({ tx, actor, target: { unit: before } }, { code, name, organ }) => {
    await tx.unit.update({ where: { code }, data: { name, organ } });
    // A changed name has no sounds until they are written.
    await tx.unit.update({ where: { code }, data: { pinyin: pinyinOf(name) } });
    const from = { name: before.name, organ: before.organ };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "unit.renamed", subject: code, payload: { from, to: { name, organ } } },
    ]);
    return done(null);
  },
);
