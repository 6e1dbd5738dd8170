import { chineseDayShort } from "@/lib/core/beijing-time";
import { refused } from "@/lib/core/refusal";
import { isMended, type Score, saysMore } from "@/lib/core/season/scores/score";
import { isUndecided } from "@/lib/core/season/season-paper";
import type { ShownScores, UnitScore } from "./types";

/** The scores as they were shown, by unit code, with what the units answered. */
export type ShownSheets = ShownScores & { sheets: ReadonlyMap<string, Score> };

/**
 * Refuses a release until every criterion is judged, and the units have seen what is released and had their
 * say. `today`: an ISO day.
 */
export function releaseRefusal(scores: readonly UnitScore[], shown: ShownSheets | null, today: string) {
  return unjudgedRefusal(scores) ?? objectionRefusal(scores, shown, today);
}

/** Refuses if a criterion that is judged by hand is not judged for every unit: `unjudged`. */
export function unjudgedRefusal(scores: readonly UnitScore[]): ReturnType<typeof refused> | null {
  const open = new Map<string, string[]>();
  for (const { unit, score } of scores)
    for (const { name, by, pending } of score.lines)
      if (by === "hand" && pending) open.set(name, [...(open.get(name) ?? []), unit]);
  const [first] = open;
  if (!first) return null;
  const [name, units] = first;
  const some = units.slice(0, 5).join("、");
  return refused(
    "unjudged",
    `“${name}”还有 ${units.length} 个单位没有评：${some}${units.length > 5 ? "等" : ""}。请先评完。`,
  );
}

function objectionRefusal(scores: readonly UnitScore[], shown: ShownSheets | null, today: string) {
  if (!shown) return refused("notShown", "各单位还没有看到自己的评分。请先点“征求意见”。");
  const { sheets, lines, answerBy } = shown;
  const unseen = scores.filter(({ unitCode, score }) => {
    const before = sheets.get(unitCode);
    return !before || saysMore(before, score);
  });
  if (unseen.length > 0)
    return refused("unseen", `${namesOf(unseen)}在征求意见以后又有新的扣分，请再征求一次意见。`);
  const undecided = lines.filter(isUndecided);
  if (undecided.length > 0)
    return refused("undecided", `${namesOf(undecided)}提了意见，还没有答复。请先逐条写明采纳情况。`);
  const unmended = lines.filter((line) => isUnmended(line, scores, sheets));
  if (unmended.length > 0)
    return refused(
      "unmended",
      `${namesOf(unmended)}的意见已经采纳，得分还没有改。请在评分表里点开那个单位调整得分，或者先更正记录。`,
    );
  const silent = lines.filter(({ answer }) => !answer);
  if (today > answerBy || silent.length === 0) return null;
  return refused(
    "stillOpen",
    `还在征求意见（到 ${chineseDayShort(answerBy)}），${namesOf(silent)}没有回复。`,
  );
}

/** True if an answer was accepted and its unit's points are what they were. */
function isUnmended(
  { unitCode, answer, decision }: ShownScores["lines"][number],
  scores: readonly UnitScore[],
  sheets: ShownSheets["sheets"],
): boolean {
  const [shown, present] = [sheets.get(unitCode), scores.find((each) => each.unitCode === unitCode)];
  if (!answer || !decision?.accepted || !shown || !present) return false;
  return !isMended(shown, present.score, answer.at.toISOString());
}

/** At most ten of them by name. */
function namesOf(units: readonly { unit: string }[]): string {
  const named = units.slice(0, 10).map(({ unit }) => unit);
  return `${named.join("、")}${units.length > 10 ? `等 ${units.length} 个单位` : ""}`;
}
