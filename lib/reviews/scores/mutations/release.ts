import { beijingDay, chineseDayShort } from "@/lib/core/beijing-time";
import { done, refused } from "@/lib/core/refusal";
import { saysMore, scoreWords } from "@/lib/core/season/scores/score";
import { isUndecided } from "@/lib/core/season/season-paper";
import { notify } from "@/lib/messages/mutations/notify";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findShownScores, listPaperLines } from "../../season-papers/data";
import { listShownScores } from "../data";
import type { ReleaseScores } from "../schema";
import type { UnitScore } from "../types";
import { lockScores, unjudgedRefusal } from "./begin";

/**
 * Releases the scores of a year: each is stored and no longer computed. Every unit must have seen its own,
 * and every answer been decided on. Refused: `forbidden`, `invalid.countyCode`, `released`, `nothingScored`,
 * `unjudged`, `notShown`, `unseen`, `undecided`, `stillOpen`.
 */
export const releaseScores = unitMutation(
  "county.paper",
  { unitOf: ({ countyCode }: ReleaseScores) => countyCode },
  async ({ tx, actor, target: { unit: county } }, { countyCode, year }) => {
    const locked = await lockScores(tx, county, year);
    if (!locked.ok) return locked;
    const scores = locked.value;
    const refusal = unjudgedRefusal(scores) ?? (await objectionRefusal(tx, { countyCode, year, scores }));
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

type Releasing = ReleaseScores & { scores: readonly UnitScore[] };

/** Refuses until the units have seen what is released, and had their say. */
async function objectionRefusal(tx: Tx, { countyCode, year, scores }: Releasing) {
  const shown = await findShownScores({ countyCode, year }, tx);
  if (!shown?.answerBy) return refused("notShown", "各单位还没有看到自己的评分。请先点“征求意见”。");
  const [sheets, lines] = [await listShownScores(shown.id, tx), await listPaperLines(shown.id, tx)];
  const unseen = scores.filter(({ unitCode, score }) => {
    const before = sheets.get(unitCode);
    return !before || saysMore(before, score);
  });
  if (unseen.length > 0)
    return refused("unseen", `${namesOf(unseen)}在征求意见以后又有新的扣分，请再征求一次意见。`);
  const undecided = lines.filter(isUndecided);
  if (undecided.length > 0)
    return refused("undecided", `${namesOf(undecided)}提了意见，还没有答复。请先逐条写明采纳情况。`);
  const silent = lines.filter(({ answer }) => !answer);
  if (beijingDay(now()) > shown.answerBy || silent.length === 0) return null;
  return refused(
    "stillOpen",
    `还在征求意见（到 ${chineseDayShort(shown.answerBy)}），${namesOf(silent)}没有回复。`,
  );
}

/** At most ten of them by name. */
function namesOf(units: readonly { unit: string }[]): string {
  const named = units.slice(0, 10).map(({ unit }) => unit);
  return `${named.join("、")}${units.length > 10 ? `等 ${units.length} 个单位` : ""}`;
}
