import { ListChecks } from "lucide-react";
import { DecisionNotice, DecisionResultProvider } from "@/components/shell/decision-result";
import { Empty } from "@/components/ui/empty";
import { SubPageHead } from "@/components/ui/sub-page-head";
import { beijingTime } from "@/lib/core/beijing-time";
import type { LoadedScores } from "@/lib/reviews/scores/loaders";
import { ReleaseScoresBar } from "./release-scores-bar";
import { ScoreTable } from "./score-table";

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
