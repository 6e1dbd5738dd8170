"use client";
import { Refusals } from "@/components/shell/refusals";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { beijingTime, chineseDayShort } from "@/lib/core/beijing-time";
import { shownLabels } from "@/lib/core/season/season-paper";
import { ownWordOf } from "@/lib/core/self-word";
import { answerLinesAction } from "@/lib/reviews/season-papers/actions";
import type { OwnPaperLine } from "@/lib/reviews/season-papers/types";
import { EarlierAnswers } from "./earlier-answers";

/** The lines of a bulletin or progress sheet about the reader's unit, and the unit's answer. */
export function OwnLinesCard({ line }: { line: OwnPaperLine }) {
  const { unit, unitCode, kind, paperId, paper, title, lines, answer, decision, open } = line;
  const own = ownWordOf(kind, unit);
  const text = useTypedWords<string>(`own lines ${paperId} ${unitCode}`, answer?.text ?? "");
  const { busy, refusals, run } = useAction();
  return (
    <Card>
      <CardTitle>
        {shownLabels[paper]}征求意见：{unit}
      </CardTitle>
      <p className="text-ink-2">
        《{title}》{stateWords(line)}。其中写到{own}：
      </p>
      <ul className="my-2 list-disc pl-6">
        {lines.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {open ? (
        <form
          aria-label={`${shownLabels[paper]}征求意见：${unit}`}
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void run(() => answerLinesAction({ unitCode, paperId, answer: text.value })).then(
              (done) => done && text.saved(),
            );
          }}
        >
          <TextArea
            label={`${own}的意见`}
            hint="与事实不符的请写明；没有意见的写“无意见”。截止前可以修改。"
            value={text.value}
            maxLength={1000}
            onChange={({ target }) => text.set(target.value)}
          />
          <Refusals refusals={refusals} />
          <p className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="primary" busy={busy}>
              {busy ? "正在提交…" : answer ? "修改意见" : "提交意见"}
            </Button>
            {answer && (
              <span role="status" className="text-ink-2 text-sm">
                {answer.author} {beijingTime(answer.at)} 已提交
              </span>
            )}
          </p>
        </form>
      ) : (
        answer && (
          <p>
            {own}的意见：{answer.text}
          </p>
        )
      )}
      <Decision decision={decision} />
      <EarlierAnswers earlier={line.earlier} />
    </Card>
  );
}

function stateWords({ open, answerBy, decision }: OwnPaperLine): string {
  if (open) return `征求意见到 ${chineseDayShort(answerBy)}`;
  return decision ? "的意见已经答复" : "征求意见已结束";
}

function Decision({ decision }: Pick<OwnPaperLine, "decision">) {
  return (
    decision && (
      <p className="mt-2">
        答复：{decision.accepted ? "采纳" : "未采纳"}。{decision.text}
      </p>
    )
  );
}
