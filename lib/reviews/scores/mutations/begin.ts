import { done, type Result, refused } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import type { Tx } from "@/lib/platform/db";
import type { Unit } from "@/lib/units/types";
import { readScores } from "../read-scores";
import type { UnitScore } from "../types";

/**
 * The scores of a county's year as they are now, while nobody else changes or releases them: until the
 * transaction ends. Refused: `invalid.countyCode`, `released`, `nothingScored`.
 */
export async function lockScores(tx: Tx, county: Unit, year: number): Promise<Result<UnitScore[]>> {
  if (!kindTraits[county.kind].collects)
    return refused("invalid.countyCode", "评分以县（市、区）或者设区的市为单位，请选择其中一个。");
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${county.code} FOR UPDATE`;
  if ((await tx.scoreSheet.count({ where: { countyCode: county.code, year } })) > 0)
    return refused("released", "这一年度的评分已经发布，不能再改。请刷新页面查看。");
  const { scores } = await readScores(county.code, year);
  if (scores.length > 0) return done(scores);
  return refused("nothingScored", "这一年度没有可以评分的单位。请先在“年度设置”设定截止日。");
}
