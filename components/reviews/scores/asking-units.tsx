"use client";
import { Card, CardTitle } from "@/components/ui/card";
import { chineseDayShort } from "@/lib/core/beijing-time";
import { isUndecided } from "@/lib/core/season/season-paper";
import { showScoresAction } from "@/lib/reviews/scores/actions";
import type { ShownScores } from "@/lib/reviews/scores/types";
import { ShowForm } from "../season-papers/objections";

type Props = { countyCode: string; year: number; shown: ShownScores | null; mayAsk: boolean };

/** Whether the units have seen their scores, and asking them to answer before the release. */
export function AskingUnits({ countyCode, year, shown, mayAsk }: Props) {
  const answered = shown?.lines.filter(({ answer }) => answer) ?? [];
  const open = answered.filter(isUndecided).length;
  return (
    <Card>
      <CardTitle>征求意见</CardTitle>
      <p className="text-pretty text-ink-2">
        {shown
          ? `已把各单位的逐项得分发给 ${shown.lines.length} 个单位，征求意见到 ${chineseDayShort(shown.answerBy)}；${answered.length} 个单位有回复${open > 0 ? `，${open} 个还没有答复：在评分表里点开那个单位` : ""}。`
          : "各单位先看到自己的逐项得分，可以在截止日前提出意见；逐条答复后才能发布。"}
      </p>
      {mayAsk && (
        <ShowForm
          answerBy={shown?.answerBy ?? null}
          send={(answerBy) => showScoresAction({ countyCode, year, answerBy })}
        />
      )}
    </Card>
  );
}
