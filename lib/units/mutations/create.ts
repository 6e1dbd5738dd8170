import { done, refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { listCodesFrom } from "../data";
import { codeFault, codesUsedUp, isNumbered, nestingFault, nextCode, serialPrefix } from "../rules";
import type { CreateUnit } from "../schema";
import type { Unit } from "../types";
import { addUnits } from "./add-units";
import { isTaken, takenCreditCode } from "./credit-codes";
import { namesakeOf } from "./namesakes";
import { unitMutation } from "./unit-mutation";

/**
 * Adds a unit under one that the actor manages; one without an area code gets the next free code if none was
 * given. Refused: `codeTaken`, `invalid.code`, `invalid.name`, `invalid.creditCode`, `invalid.parentCode`,
 * `forbidden`.
 */
export const createUnit = unitMutation(
  "units.manage",
  {
    unitOf: ({ parentCode }: CreateUnit) => parentCode,
    missing: refused("invalid.parentCode", "没有这个上级单位。"),
  },
  async (held, { creditCode, mayMakeDocuments, ...input }) => {
    const { unit: parent } = held.target;
    const isChosen = input.code === "" && isNumbered(input.kind);
    const code = isChosen ? await freeCode(held.tx, parent.code) : input.code;
    if (code === null) return refused("invalid.code", codesUsedUp);
    const fault = codeFault(code, input.kind) ?? nestingFault({ ...input, code }, parent);
    if (fault) return refused("invalid.code", fault);
    const unit: Unit = { ...input, code, demonstration: parent.demonstration };
    if (await isTaken(held.tx, creditCode, unit.code)) return takenCreditCode;
    const namesake = await namesakeOf(held.tx, unit);
    if (namesake) return namesake;
    const row = {
      ...{ ...unit, ...(creditCode && { creditCode }) },
      ...(typeof mayMakeDocuments === "boolean" && { mayMakeDocuments }),
    };
    if (await addUnits(held, [row])) return done(unit);
    // Another request may have been given the same code at the same time.
    return refused("codeTaken", isChosen ? "请再点一次“新建单位”。" : "系统中已有这个代码的单位。");
  },
);

async function freeCode(tx: Tx, parentCode: string): Promise<string | null> {
  return nextCode(parentCode, await listCodesFrom([serialPrefix(parentCode)], tx));
}
