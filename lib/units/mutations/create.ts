import { done, refused } from "@/lib/core/refusal";
import { codeFault, nestingFault } from "../rules";
import type { CreateUnit } from "../schema";
import type { Unit } from "../types";
import { addUnits } from "./add-units";
import { unitMutation } from "./unit-mutation";

/**
 * Adds a unit under one that the actor manages. Refused: `codeTaken`, `invalid.code`, `invalid.parentCode`,
 * `forbidden`.
 */
export const createUnit = unitMutation(
  "units.manage",
  {
    unitOf: ({ parentCode }: CreateUnit) => parentCode,
    missing: refused("invalid.parentCode", "没有这个上级单位。"),
  },
  async (held, input) => {
    const { unit: parent } = held.target;
    const fault = codeFault(input.code, input.kind) ?? nestingFault(input, parent);
    if (fault) return refused("invalid.code", fault);
    const unit: Unit = { ...input, demonstration: parent.demonstration };
    return (await addUnits(held, [unit])) ? done(unit) : refused("codeTaken", "系统中已有这个代码的单位。");
  },
);
