import { beijingDay } from "@/lib/core/beijing-time";
import { done } from "@/lib/core/refusal";
import { scoreWords } from "@/lib/core/season/scores/score";
import { notify } from "@/lib/messages/mutations/notify";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findShownSheets } from "../data";
import { releaseRefusal } from "../release-refusal";
import type { ReleaseScores } from "../schema";
import { lockScores } from "./begin";

/**
 * Releases the scores of a year: each is stored and no longer computed. Every unit must have seen its own,
 * and every answer been decided on. Refused: `forbidden`, `invalid.countyCode`, `released`, `nothingScored`,
 * `unjudged`, `notShown`, `unseen`, `undecided`, `unmended`, `stillOpen`.
 */
export const releaseScores = unitMutation(
  "county.paper",
  { unitOf: ({ countyCode }: ReleaseScores) => countyCode },
  async ({ tx, actor, target: { unit: county } }, { countyCode, year }) => {
    const locked = await lockScores(tx, county, year);
    if (!locked.ok) return locked;
    const scores = locked.value;
    const refusal = releaseRefusal(
      scores,
      await findShownSheets({ countyCode, year }, tx),
      beijingDay(now()),
    );
    if (refusal) return refusal;
    const releasedAt = now();
    await tx.scoreSheet.createMany({
      data: scores.map(({ unitCode, score }) => ({
        ...{ unitCode, year, countyCode, sheet: score, authorId: actor.id, releasedAt },
      })),
    });
    await tx.seasonPaper.updateMany({
      where: { countyCode, year, kind: "scores" },
      data: { issuedAt: releasedAt },
    });
    await notify(
      tx,
      scores.map(({ unitCode, score }) => ({
        ...{ kind: "scores" as const, key: `scores-${year}-${unitCode}` },
        ...{ unitCode, year, href: "/desk/reports" },
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
