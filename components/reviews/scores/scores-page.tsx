import { ListChecks } from "lucide-react";
import type { Route } from "next";
import { DecisionNotice, DecisionResultProvider } from "@/components/shell/decision-result";
import { Empty } from "@/components/ui/empty";
import { SubPageHead } from "@/components/ui/sub-page-head";
import { beijingTime } from "@/lib/core/beijing-time";
import { criteria, criterionTraits, pendingPoints } from "@/lib/core/season/scoring";
import type { LoadedScores } from "@/lib/reviews/scores/loaders";
import type { PastScore, UnitScore } from "@/lib/reviews/scores/types";
import { ReleaseScoresBar } from "./release-scores-bar";
import { ScoreLines } from "./score-lines";

/** The scores of a county's units: every point by criterion, its evidence, and previous years. */
export function ScoresPage({ county, year, releasedAt, scores, past, mayRelease }: LoadedScores) {
  return (
    <DecisionResultProvider>
      <div className="mx-auto grid max-w-6xl grid-cols-1 gap-5 px-4 py-6 sm:px-6">
        <SubPageHead href={`/reviews?year=${year}`} back="审核" title={`${year} 年度评分`} of={county.name}>
          <p className="text-ink-2">
            {releasedAt
              ? `已于 ${beijingTime(releasedAt)} 发布，不再变动。`
              : "按此刻的记录计算，发布以前随记录变动；各单位在“年度报告”页看到自己的逐项得分。分值在“年度设置”里定。"}
            还没有报送或者公布、也没有到期的项目是“未到”，不给分也不扣分，不计入总分和满分。垂直管理部门只列名，不评分。
          </p>
        </SubPageHead>
        <DecisionNotice />
        {scores.length === 0 ? (
          <Empty icon={ListChecks} title="这一年度没有可以评分的单位">
            请先在“年度设置”设定截止日。
          </Empty>
        ) : (
          <ScoreTable scores={scores} past={past} />
        )}
        {mayRelease && scores.length > 0 && (
          <div>
            <ReleaseScoresBar countyCode={county.code} year={year} />
          </div>
        )}
      </div>
    </DecisionResultProvider>
  );
}

function colourOf(lost: boolean, pending: boolean): string {
  if (pending) return "whitespace-nowrap text-ink-3";
  return lost ? "text-err" : "";
}

type TableProps = { scores: readonly UnitScore[]; past: readonly PastScore[] };

function ScoreTable({ scores, past }: TableProps) {
  const years = [...new Set(past.map(({ year }) => year))].slice(0, 3);
  return (
    <section
      aria-label="评分表"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-md border border-line bg-paper"
    >
      <table className="w-full border-collapse text-sm tabular-nums">
        <thead>
          <tr className="whitespace-nowrap border-line border-b text-left">
            <th className="px-3 py-2">单位</th>
            <th className="px-3 py-2 text-right">总分</th>
            {criteria.map((criterion) => (
              <th key={criterion} title={criterionTraits[criterion].what} className="px-3 py-2 text-right">
                {criterionTraits[criterion].label}
              </th>
            ))}
            {years.map((each) => (
              <th key={each} className="px-3 py-2 text-right">
                {each} 年
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <ScoreRow key={score.unitCode} {...score} years={years} past={past} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = UnitScore & { years: readonly number[]; past: readonly PastScore[] };

/** One unit: its total, each criterion, and its totals of previous years. */
function ScoreRow({ unitCode, unit, score, years, past }: RowProps) {
  return (
    <tr className="border-line border-b align-top last:border-0">
      <td className="px-3 py-2">
        <details>
          <summary className="cursor-pointer whitespace-nowrap">{unit}</summary>
          <div className="mt-2 max-w-[36em]">
            <ScoreLines score={score} href={score.reportId && (`/reviews/${score.reportId}` as Route)} />
          </div>
        </details>
      </td>
      <td className="whitespace-nowrap px-3 py-2 text-right">
        <b>{score.total}</b>
        {pendingPoints(score) > 0 && <span className="text-ink-2"> / {score.full}</span>}
      </td>
      {score.lines.map(({ criterion, points, weight, pending }) => (
        <td key={criterion} className={`px-3 py-2 text-right ${colourOf(points < weight, pending)}`}>
          {pending ? "未到" : points}
        </td>
      ))}
      {years.map((each) => (
        <td key={each} className="px-3 py-2 text-right text-ink-2">
          {past.find((one) => one.unitCode === unitCode && one.year === each)?.total ?? "—"}
        </td>
      ))}
    </tr>
  );
}
