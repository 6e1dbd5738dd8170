import { done, refused } from "@/lib/core/refusal";
import { codeFault, nestingFault } from "../rules";
import type { CreateUnit } from "../schema";
import type { Unit } from "../types";
import { addUnits } from "./add-units";
import { isTaken, takenCreditCode } from "./credit-codes";
import { unitMutation } from "./unit-mutation";

/**
 * Adds a unit under one that the actor manages. Refused: `codeTaken`, `invalid.code`,
 * `invalid.creditCode`, `invalid.parentCode`, `forbidden`.
 */
export const createUnit = unitMutation(
  "units.manage",
  {
    unitOf: ({ parentCode }: CreateUnit) => parentCode,
    missing: refused("invalid.parentCode", "没有这个上级单位。"),
  },
  async (held, { creditCode, ...input }) => {
    const { unit: parent } = held.target;
    const fault = codeFault(input.code, input.kind) ?? nestingFault(input, parent);
    if (fault) return refused("invalid.code", fault);
    const unit: Unit = { ...input, demonstration: parent.demonstration };
    if (await isTaken(held.tx, creditCode, unit.code)) return takenCreditCode;
    const row = { ...unit, ...(creditCode && { creditCode }) };
    return (await addUnits(held, [row])) ? done(unit) : refused("codeTaken", "系统中已有这个代码的单位。");
  },
);
