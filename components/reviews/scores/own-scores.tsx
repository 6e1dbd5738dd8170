import { Card, CardTitle } from "@/components/ui/card";
import { beijingTime } from "@/lib/core/beijing-time";
import { scoreWords } from "@/lib/core/season/scores/score";
import type { OwnScore } from "@/lib/reviews/scores/types";
import { ScoreLines } from "./score-lines";

/** The scores of the reader's unit over the years, including the current one before its release. */
export function OwnScores({ scores }: { scores: readonly OwnScore[] }) {
  if (scores.length === 0) return null;
  return (
    <Card>
      <CardTitle>年度报告评分</CardTitle>
      <ul className="grid gap-2">
        {scores.map(({ unitCode, unit, year, releasedAt, score }) => (
          <li key={`${unitCode} ${year}`}>
            <details>
              <summary className="cursor-pointer">
                {unit} {year} 年度：<b>{scoreWords(score)}</b>
                <span className="text-ink-2 text-sm">
                  （{releasedAt ? `${beijingTime(releasedAt)} 发布` : "试算，发布以前随记录变动"}）
                </span>
              </summary>
              <div className="mt-2">
                <ScoreLines score={score} reader="unit" />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
