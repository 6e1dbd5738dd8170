import type { Permit } from "@/lib/access/policy";
import type { Tx } from "@/lib/platform/db";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { pinyinOf } from "../pinyin/pinyin-of";
import type { NewUnit } from "../types";

/**
 * Inserts units, with an event for each. False if one of the codes is taken: the caller refuses, which rolls
 * back.
 */
export async function addUnits(
  { tx, actor }: Permit<"units.manage", unknown> & { tx: Tx },
  units: readonly NewUnit[],
): Promise<boolean> {
  const { count } = await tx.unit.createMany({
    data: units.map((unit) => ({ ...unit, pinyin: pinyinOf(unit.name) })),
    skipDuplicates: true,
  });
  if (count < units.length) return false;
  await keepAccountEvents(
    tx,
    units.map((unit) => ({ actorId: actor.id, kind: "unit.created", subject: unit.code, payload: unit })),
  );
  return true;
}
