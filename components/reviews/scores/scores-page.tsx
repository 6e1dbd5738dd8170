import { ListChecks } from "lucide-react";
import { DecisionNotice, DecisionResultProvider } from "@/components/shell/decision-result";
import { Empty } from "@/components/ui/empty";
import { SubPageHead } from "@/components/ui/sub-page-head";
import { beijingTime } from "@/lib/core/beijing-time";
import { criterionWords } from "@/lib/core/season/scores/criteria";
import { isUndecided } from "@/lib/core/season/season-paper";
import type { LoadedScores } from "@/lib/reviews/scores/loaders";
import { toSentScores } from "@/lib/reviews/scores/sent-scores";
import type { ShownScores } from "@/lib/reviews/scores/types";
import { type Asked, AskingUnits } from "./asking-units";
import { ReleaseScoresBar } from "./release-scores-bar";
import { ScoresBoard } from "./scores-board";

/** The scores of a county's units: every point by criterion, its evidence, answers, and previous years. */
export function ScoresPage(loaded: LoadedScores) {
  const { county, year, releasedAt, scores, listed, past, scoring, marks, shown, mayRelease } = loaded;
  const of = { countyCode: county.code, year };
  const answered = shown && {
    paperId: shown.paperId,
    lines: shown.lines.filter(({ answer, earlier }) => answer || earlier.length > 0),
  };
  return (
    <DecisionResultProvider>
      <div className="mx-auto grid max-w-6xl grid-cols-1 gap-5 px-4 py-6 sm:px-6">
        <SubPageHead href={`/reviews?year=${year}`} back="审核" title={`${year} 年度评分`} of={county.name}>
          <p className="text-ink-2">
            {releasedAt
              ? `已于 ${beijingTime(releasedAt)} 发布，不再变动。`
              : "按此刻的记录计算，发布以前随记录变动；各单位在“年度报告”页看到自己的逐项得分。评分项目在“年度设置”里定。"}
            还没有报送或者公布、也没有到期的项目是“未到”，不给分也不扣分，不计入总分和满分；往年补报的不评时效。
            {listed.length > 0 && `${listed.join("、")}是垂直管理部门，不评分。`}
          </p>
        </SubPageHead>
        <DecisionNotice />
        {scores.length === 0 ? (
          <Empty icon={ListChecks} title="这一年度没有可以评分的单位">
            请先在“年度设置”设定截止日。
          </Empty>
        ) : (
          <>
            <ScoresBoard
              {...of}
              sent={toSentScores({ year, scores, past, marks })}
              whats={Object.fromEntries(scoring.map((each) => [each.id, criterionWords(each)]))}
              judged={scoring.filter((criterion) => criterion.by === "hand")}
              answered={answered}
              open={mayRelease}
            />
            {(mayRelease || shown) && (
              <AskingUnits {...of} asked={shown && askedOf(shown)} mayAsk={mayRelease} />
            )}
            {mayRelease && (
              <div>
                <ReleaseScoresBar {...of} barred={loaded.barred} />
              </div>
            )}
          </>
        )}
      </div>
    </DecisionResultProvider>
  );
}

/** How far the asking is, without the lines of every unit. */
function askedOf({ answerBy, lines }: ShownScores): Asked {
  const answered = lines.filter(({ answer }) => answer);
  return {
    ...{ answerBy, units: lines.length, answered: answered.length },
    undecided: answered.filter(isUndecided).length,
  };
}
