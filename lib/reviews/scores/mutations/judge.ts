import { done, refused } from "@/lib/core/refusal";
import { findScoring } from "@/lib/counties/data";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { latestMarks, listMarks } from "../data";
import type { JudgeScores } from "../schema";
import { lockScores } from "./begin";

/**
 * Gives units the points of a criterion that is judged by hand, or adjusts those that the record counts, each
 * as an event with the reason and what they were before. Earlier marks are kept; the latest counts. Refused:
 * `forbidden`, `invalid.countyCode`, `released`, `nothingScored`, `notFound`, `invalid.points`,
 * `invalid.unitCodes`, `invalid.criterionId`.
 */
export const judgeScores = unitMutation(
  "county.paper",
  { unitOf: ({ countyCode }: JudgeScores) => countyCode },
  async ({ tx, actor, target: { unit: county } }, input) => {
    const { countyCode, year, criterionId, points, reason } = input;
    const scores = await lockScores(tx, county, year);
    if (!scores.ok) return scores;
    const { scoring } = await findScoring(countyCode, year, tx);
    const criterion = scoring.find(({ id }) => id === criterionId);
    if (!criterion) return refused("notFound", "没有这个评分项目。请刷新页面。");
    const { name, max } = criterion;
    if (points > max) return refused("invalid.points", `“${name}”满分 ${max}，得分不能更高。`);
    const unitCodes = [...new Set(input.unitCodes)];
    if (unitCodes.some((code) => !scores.value.some(({ unitCode }) => unitCode === code)))
      return refused("invalid.unitCodes", "选定的单位里有不评分的。请刷新页面后重新选择。");
    const lines = new Map(
      scores.value.map(({ unitCode, score }) => [unitCode, score.lines.find(({ id }) => id === criterionId)]),
    );
    if (criterion.by === "record" && unitCodes.some((code) => lines.get(code)?.pending))
      return refused("invalid.criterionId", `“${name}”还没有计分，不用调整。`);
    const before = await listMarks(unitCodes, year, tx);
    await tx.scoreMark.createMany({
      data: unitCodes.map((unitCode) => ({
        ...{ unitCode, year, criterionId, points, reason, authorId: actor.id, at: now() },
      })),
    });
    const counted = (code: string) => (criterion.by === "record" ? (lines.get(code)?.points ?? null) : null);
    const events = unitCodes.map((unitCode) => {
      const from = latestMarks(before, unitCode).find((mark) => mark.criterionId === criterionId);
      return {
        ...{ actorId: actor.id, kind: "scores.judged" as const, subject: unitCode },
        payload: {
          year,
          criterionId,
          name,
          max,
          reason,
          from: from?.points ?? counted(unitCode),
          to: points,
        },
      };
    });
    await keepAccountEvents(tx, events);
    return done({ units: unitCodes.length });
  },
);
