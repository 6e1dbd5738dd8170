"use client";
import { useState } from "react";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextArea, TextField } from "@/components/ui/field";
import { beijingTime, chineseDayShort } from "@/lib/core/beijing-time";
import { decideAnswerAction, issuePaperAction, showLinesAction } from "@/lib/reviews/season-papers/actions";
import type { EditedPaper, PaperLine } from "@/lib/reviews/season-papers/types";

type Props = { edited: EditedPaper; lines: readonly PaperLine[]; mayWrite: boolean };

/**
 * The lines of a bulletin shown to units with their answers; asking for answers, deciding on them, and
 * issuing.
 */
export function Objections({ edited, lines, mayWrite }: Props) {
  const answered = lines.filter(({ answer }) => answer);
  const silent = lines.filter(({ answer }) => !answer);
  const open = edited.issuedAt === null && mayWrite;
  return (
    <Card>
      <CardTitle>征求意见</CardTitle>
      <p className="text-ink-2">
        {edited.answerBy
          ? `已把写到各单位的内容发给 ${lines.length} 个单位，征求意见到 ${chineseDayShort(edited.answerBy)}；${answered.length} 个单位有回复。`
          : "各单位先看到写到自己的内容，可以在截止日前提出意见；逐条答复后才能定稿。"}
      </p>
      {open && <ShowForm edited={edited} />}
      {answered.length > 0 && (
        <ul className="mt-4 grid gap-4">
          {answered.map((line) => (
            <li key={line.unitCode} className="grid gap-2 border-line border-t pt-3">
              <AnswerItem edited={edited} line={line} open={open} />
            </li>
          ))}
        </ul>
      )}
      {silent.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer">没有回复的 {silent.length} 个单位</summary>
          <ul className="mt-2 grid gap-1 text-sm">
            {silent.map(({ unitCode, unit, lines: shown }) => (
              <li key={unitCode}>
                <b>{unit}</b>：{shown.join("")}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function ShowForm({ edited: { id: paperId, countyCode, answerBy } }: Pick<Props, "edited">) {
  const [day, setDay] = useState(answerBy ?? "");
  const { busy, refusals, run } = useAction();
  return (
    <form
      aria-label="征求意见"
      className="mt-3 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => showLinesAction({ countyCode, paperId, answerBy: day }));
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label="征求意见到"
          type="date"
          value={day}
          onChange={({ target }) => setDay(target.value)}
          className="max-w-[16rem]"
        />
        <Button type="submit" busy={busy}>
          {busy ? "正在发给各单位…" : answerBy ? "再征求一次意见" : "征求意见"}
        </Button>
      </div>
      <Refusals refusals={refusals} />
    </form>
  );
}

function AnswerItem({ edited, line, open }: { edited: EditedPaper; line: PaperLine; open: boolean }) {
  const { unit, unitCode, lines, answer, decision } = line;
  const [text, setText] = useState(decision?.text ?? "");
  const { busy, refusals, run } = useAction();
  const decide = (accepted: boolean) =>
    run(() =>
      decideAnswerAction({
        ...{ countyCode: edited.countyCode, paperId: edited.id, unitCode },
        ...{ accepted, decision: text },
      }),
    );
  return (
    <>
      <p>
        <b>{unit}</b>：{answer?.text}
        <span className="text-ink-2 text-sm">
          （{answer?.author}，{answer && beijingTime(answer.at)}）
        </span>
      </p>
      <p className="text-ink-2 text-sm">写到它的：{lines.join("")}</p>
      {decision && (
        <p>
          {decision.accepted ? "采纳" : "未采纳"}：{decision.text}
          <span className="text-ink-2 text-sm">
            （{decision.author}，{beijingTime(decision.at)}）
          </span>
        </p>
      )}
      {open && (
        <div className="grid gap-2">
          <TextArea
            label={`对${unit}意见的答复`}
            value={text}
            maxLength={1000}
            onChange={({ target }) => setText(target.value)}
          />
          <Refusals refusals={refusals} />
          <p className="flex gap-3">
            <Button busy={busy} onClick={() => decide(true)}>
              采纳
            </Button>
            <Button busy={busy} onClick={() => decide(false)}>
              不采纳
            </Button>
          </p>
        </div>
      )}
    </>
  );
}

/** Issues a paper: its text can then no longer be changed. */
export function IssueBar({ edited: { id: paperId, countyCode } }: Pick<Props, "edited">) {
  const { busy, refusals, run } = useAction();
  return (
    <div className="grid gap-2">
      <Refusals refusals={refusals} />
      <p className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          busy={busy}
          onClick={() => run(() => issuePaperAction({ countyCode, paperId }))}
        >
          {busy ? "正在定稿…" : "定稿"}
        </Button>
        <span className="text-ink-2 text-sm">定稿的是最后保存的一稿，以后不能再改，可以另起草一份。</span>
      </p>
    </div>
  );
}
