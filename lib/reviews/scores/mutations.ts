import { done, refused } from "@/lib/core/refusal";
import { scoreWords } from "@/lib/core/season/scoring";
import { kindTraits } from "@/lib/core/unit-kind";
import { notify } from "@/lib/messages/mutations/notify";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { readScores } from "./read-scores";
import type { ReleaseScores } from "./schema";

/**
 * Releases the scores of a year: each is stored and no longer computed. Refused: `forbidden`,
 * `invalid.countyCode`, `released`, `nothingScored`.
 */
export const releaseScores = unitMutation(
  "county.paper",
  { unitOf: ({ countyCode }: ReleaseScores) => countyCode },
  async ({ tx, actor, target: { unit: county } }, { countyCode, year }) => {
    if (!kindTraits[county.kind].collects)
      return refused("invalid.countyCode", "评分以县（市、区）或者设区的市为单位，请选择其中一个。");
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${countyCode} FOR UPDATE`;
    if ((await tx.scoreSheet.count({ where: { countyCode, year } })) > 0)
      return refused("released", "这一年度的评分已经发布，不能再改。请刷新页面查看。");
    const scores = await readScores(countyCode, year);
    if (scores.length === 0)
      return refused("nothingScored", "这一年度没有可以评分的单位。请先在“年度设置”设定截止日。");
    const releasedAt = now();
    await tx.scoreSheet.createMany({
      data: scores.map(({ unitCode, score }) => ({
        ...{ unitCode, year, countyCode, sheet: score, authorId: actor.id, releasedAt },
      })),
    });
    await notify(
      tx,
      scores.map(({ unitCode, score }) => ({
        ...{
          kind: "scores" as const,
          key: `scores-${year}-${unitCode}`,
          unitCode,
          year,
          href: "/desk/reports",
        },
        text: `${year} 年度报告评分已发布：${scoreWords(score)}。逐项扣分在“年度报告”页。`,
      })),
    );
    const payload = { year, count: scores.length };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "scores.released", subject: countyCode, payload },
    ]);
    return done({ units: scores.length });
  },
);
