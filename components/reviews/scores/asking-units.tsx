"use client";
import { Card, CardTitle } from "@/components/ui/card";
import { chineseDayShort } from "@/lib/core/beijing-time";
import { showScoresAction } from "@/lib/reviews/scores/actions";
import { ShowForm } from "../season-papers/objections";

/** The number of units that were asked, that answered, and whose answer waits for the county. */
export type Asked = { answerBy: string; units: number; answered: number; undecided: number };

type Props = { countyCode: string; year: number; asked: Asked | null; mayAsk: boolean };

/** Whether the units have seen their scores, and asking them to answer before the release. */
export function AskingUnits({ countyCode, year, asked, mayAsk }: Props) {
  return (
    <Card>
      <CardTitle>征求意见</CardTitle>
      <p className="text-pretty text-ink-2">
        {asked
          ? `已把各单位的逐项得分发给 ${asked.units} 个单位，征求意见到 ${chineseDayShort(asked.answerBy)}；${asked.answered} 个单位有回复${asked.undecided > 0 ? `，${asked.undecided} 个还没有答复：在评分表里点开那个单位` : ""}。`
          : "各单位先看到自己的逐项得分，可以在截止日前提出意见；逐条答复后才能发布。"}
      </p>
      {mayAsk && (
        <ShowForm
          answerBy={asked?.answerBy ?? null}
          send={(answerBy) => showScoresAction({ countyCode, year, answerBy })}
        />
      )}
    </Card>
  );
}
