"use client";
import { useState } from "react";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { beijingTime, chineseDayShort } from "@/lib/core/beijing-time";
import { answerLinesAction } from "@/lib/reviews/season-papers/actions";
import type { OwnPaperLine } from "@/lib/reviews/season-papers/types";

/** The lines of a bulletin about the reader's unit, and the unit's answer. */
export function OwnLinesCard({ line }: { line: OwnPaperLine }) {
  const { unit, unitCode, paperId, title, answerBy, lines, answer, decision, open } = line;
  const [text, setText] = useState(answer?.text ?? "");
  const { busy, refusals, run } = useAction();
  return (
    <Card>
      <CardTitle>通报征求意见：{unit}</CardTitle>
      <p className="text-ink-2">
        《{title}》{open ? `征求意见到 ${chineseDayShort(answerBy)}` : "征求意见已结束"}。其中写到本单位：
      </p>
      <ul className="my-2 list-disc pl-6">
        {lines.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {open ? (
        <form
          aria-label={`通报征求意见：${unit}`}
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void run(() => answerLinesAction({ unitCode, paperId, answer: text }));
          }}
        >
          <TextArea
            label="本单位的意见"
            hint="与事实不符的请写明；没有意见的写“无意见”。截止前可以修改。"
            value={text}
            maxLength={1000}
            onChange={({ target }) => setText(target.value)}
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
        answer && <p>本单位的意见：{answer.text}</p>
      )}
      {decision && (
        <p className="mt-2">
          答复：{decision.accepted ? "采纳" : "未采纳"}。{decision.text}
        </p>
      )}
    </Card>
  );
}
