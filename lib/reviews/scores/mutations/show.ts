import { chineseDayShort } from "@/lib/core/beijing-time";
import { done, refused } from "@/lib/core/refusal";
import { scoreLines, scoreWords } from "@/lib/core/season/scores/score";
import { seasonPaperTitle } from "@/lib/core/season/season-paper";
import { notify } from "@/lib/messages/mutations/notify";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { answerByFault } from "../../season-papers/mutations/answer-by";
import { replaceLines } from "../../season-papers/mutations/replace-lines";
import { unjudgedRefusal } from "../release-refusal";
import type { ShowScores } from "../schema";
import { lockScores } from "./begin";

/**
 * Shows every unit its score with the reasons, to be answered by the end of a day in Beijing. Shown again, it
 * is replaced (`replaceLines`). Refused: `forbidden`, `invalid.countyCode`, `released`, `nothingScored`,
 * `unjudged`, `invalid.answerBy`.
 */
export const showScores = unitMutation(
  "county.paper",
  { unitOf: ({ countyCode }: ShowScores) => countyCode },
  async ({ tx, actor, target: { unit: county } }, { countyCode, year, answerBy }) => {
    const scores = await lockScores(tx, county, year);
    if (!scores.ok) return scores;
    const unjudged = unjudgedRefusal(scores.value);
    if (unjudged) return unjudged;
    const fault = answerByFault(answerBy);
    if (fault) return refused("invalid.answerBy", fault);
    const of = { countyCode, year, kind: "scores", number: 1 };
    const day = { answerBy: new Date(`${answerBy}T00:00:00Z`) };
    const { id: paperId } = await tx.seasonPaper.upsert({
      where: { countyCode_year_kind_number: of },
      create: { ...of, ...day },
      update: day,
      select: { id: true },
    });
    const asked = await replaceLines(
      tx,
      paperId,
      scores.value.map(({ unitCode, score }) => ({ unitCode, lines: scoreLines(score), sheet: score })),
    );
    const title = seasonPaperTitle("scores", { county: county.name, year });
    await notify(
      tx,
      scores.value
        .filter(({ unitCode }) => asked.has(unitCode))
        .map(({ unitCode, unit, score }) => ({
          ...{ kind: "scoreLines" as const, unitCode, year, href: "/desk/reports" },
          key: `scoreLines-${paperId}-${now().getTime()}-${unitCode}`,
          text: `《${title}》征求意见：${unit} ${scoreWords(score)}。${chineseDayShort(answerBy)}前可以在“年度报告”页逐项查看、提出意见。`,
        })),
    );
    const payload = { year, to: answerBy, count: scores.value.length };
    await keepAccountEvents(tx, [{ actorId: actor.id, kind: "scores.shown", subject: countyCode, payload }]);
    return done({ units: scores.value.length });
  },
);
