import { refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";

export const takenCreditCode = refused(
  "invalid.creditCode",
  "这个统一社会信用代码已经登记给另一个单位，请核对。",
);

/** True if another unit has that 统一社会信用代码. */
export async function isTaken(tx: Tx, creditCode: string | undefined, code: string): Promise<boolean> {
  if (!creditCode) return false;
  return (await tx.unit.count({ where: { creditCode, code: { not: code } } })) > 0;
}
