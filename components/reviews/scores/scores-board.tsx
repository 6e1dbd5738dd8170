"use client";
import { useMemo } from "react";
import type { JudgedCriterion } from "@/lib/core/season/scores/criteria";
import { isUndecided } from "@/lib/core/season/season-paper";
import { fromSentScores, type SentScores } from "@/lib/reviews/scores/sent-scores";
import type { UnitScore } from "@/lib/reviews/scores/types";
import type { PaperLine } from "@/lib/reviews/season-papers/types";
import { AnswerItem } from "../season-papers/objections";
import { AdjustForm } from "./adjust-form";
import { JudgedCard } from "./judged-card";
import { ScoreTable } from "./score-table";

type Props = {
  countyCode: string;
  year: number;
  sent: SentScores;
  /** What criteria count, in words, by their ids. */
  whats: Readonly<Record<string, string>>;
  judged: readonly JudgedCriterion[];
  /** What units answered to their scores; null until they were asked. */
  answered: { paperId: string; lines: readonly PaperLine[] } | null;
  /** True if the scores can still be changed. */
  open: boolean;
};

/** The scores of all units with their answers, and the criteria that are judged by hand. */
export function ScoresBoard({ countyCode, year, sent, whats, judged, answered, open }: Props) {
  const { scores, past, marks } = useMemo(() => fromSentScores(sent), [sent]);
  return (
    <>
      <ScoreTable
        {...{ scores, past, whats }}
        answers={answersTo({ countyCode, year, answered, open }, scores)}
      />
      <JudgedCard {...{ countyCode, year, judged, scores, marks }} mayJudge={open} />
    </>
  );
}

/** What units answered, each with the form for the county's decision. */
function answersTo(
  { countyCode, year, answered, open }: Pick<Props, "countyCode" | "year" | "answered" | "open">,
  scores: readonly UnitScore[],
) {
  if (!answered) return {};
  const edited = { id: answered.paperId, countyCode };
  return Object.fromEntries(
    answered.lines.map((line) => [
      line.unitCode,
      {
        state: stateOf(line),
        item: (
          <>
            <AnswerItem edited={edited} line={line} open={open} />
            {open && line.decision?.accepted && (
              <AdjustForm
                {...{ countyCode, year }}
                score={scores.find(({ unitCode }) => unitCode === line.unitCode)}
              />
            )}
          </>
        ),
      },
    ]),
  );
}

function stateOf(line: PaperLine): "asked" | "decided" | "open" | "agreed" {
  if (!line.answer) return "asked";
  if (line.decision) return "decided";
  return isUndecided(line) ? "open" : "agreed";
}
