"use client";
import { useState } from "react";
import { useDecisionResult } from "@/components/shell/decision-result";
import { Refusals } from "@/components/shell/refusals";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { beijingTime, chineseDayShort } from "@/lib/core/beijing-time";
import { isObjection, paperAnswers, seasonPaperLabels } from "@/lib/core/season/season-paper";
import { decisionResults } from "@/lib/core/workflow/decision-results";
import { decideAnswerAction, issuePaperAction, showLinesAction } from "@/lib/reviews/season-papers/actions";
import type { EditedPaper, PaperLine } from "@/lib/reviews/season-papers/types";
import { EarlierAnswers } from "./earlier-answers";
import { unsavedName } from "./use-edited-paper";

type Props = { edited: EditedPaper; lines: readonly PaperLine[]; mayWrite: boolean };

/**
 * The lines of a bulletin or progress sheet shown to units with their answers; asking for answers, deciding
 * on them, and issuing.
 */
export function Objections({ edited, lines, mayWrite }: Props) {
  const answered = lines.filter(({ answer }) => answer);
  const heard = lines.filter(({ answer, earlier }) => answer || earlier.length > 0);
  const silent = lines.filter(({ answer }) => !answer);
  const open = edited.issuedAt === null && mayWrite;
  const unsaved = useUnsaved(edited.id);
  return (
    <Card>
      <CardTitle>征求意见</CardTitle>
      <p className="text-ink-2">
        {edited.answerBy
          ? `已把写到各单位的内容发给 ${lines.length} 个单位，征求意见到 ${chineseDayShort(edited.answerBy)}；${answered.length} 个单位有回复。`
          : paperAnswers[edited.paper] === "required"
            ? "各单位先看到写到自己的内容，可以在截止日前提出意见；逐条答复后才能定稿。"
            : "可以先请各单位核对写到自己的内容，在截止日前提出意见；征求了的，逐条答复后才能定稿。不征求也可以定稿。"}
      </p>
      {open && (
        <ShowForm
          answerBy={edited.answerBy}
          unsaved={unsaved}
          send={(answerBy) =>
            showLinesAction({ countyCode: edited.countyCode, paperId: edited.id, answerBy })
          }
        />
      )}
      {heard.length > 0 && (
        <ul className="mt-4 grid gap-4">
          {heard.map((line) => (
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

/** True while the editor of the page has changes that are not saved: only saved text is shown and issued. */
function useUnsaved(paperId: string): boolean {
  return useTypedWords<string>(unsavedName(paperId), "").value !== "";
}

/** Why a text that is not saved goes to nobody. */
const unsavedFirst = "正文里有改动还没有保存：先点「保存」";

type ShowProps = {
  /** The day until which units answer already; null before they are asked. */
  answerBy: string | null;
  /** True while what they would be shown is not saved. */
  unsaved?: boolean;
  send: (answerBy: string) => ReturnType<typeof showLinesAction>;
};

/** Asks the units to answer until a day. */
export function ShowForm({ answerBy, unsaved = false, send }: ShowProps) {
  const [day, setDay] = useState(answerBy ?? "");
  const { busy, refusals, run } = useAction();
  return (
    <form
      aria-label="征求意见"
      className="mt-3 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => send(day));
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
        <Button type="submit" busy={busy} why={unsaved && unsavedFirst}>
          {busy ? "正在发给各单位…" : answerBy ? "再征求一次意见" : "征求意见"}
        </Button>
      </div>
      <Refusals refusals={refusals} />
    </form>
  );
}

type AnswerProps = { edited: Pick<EditedPaper, "id" | "countyCode">; line: PaperLine; open: boolean };

/** What a unit answered, and the county's decision on it. */
export function AnswerItem({ edited, line, open }: AnswerProps) {
  const { unit, unitCode, lines, answer, decision } = line;
  const text = useTypedWords<string>(`objection ${edited.id} ${unitCode}`, decision?.text ?? "");
  const { busy, refusals, run } = useAction();
  async function decide(accepted: boolean) {
    const done = await run(() =>
      decideAnswerAction({
        ...{ countyCode: edited.countyCode, paperId: edited.id, unitCode },
        ...{ accepted, decision: text.value },
      }),
    );
    if (done) text.saved();
  }
  return (
    <>
      <p>
        <b>{unit}</b>：
        {answer ? (
          <>
            {answer.text}
            <span className="text-ink-2 text-sm">
              （{answer.author}，<span className="whitespace-nowrap">{beijingTime(answer.at)}）</span>
            </span>
          </>
        ) : (
          "对现在的写法还没有回复"
        )}
      </p>
      <p className="text-ink-2 text-sm">写到它的：{lines.join("")}</p>
      <EarlierAnswers earlier={line.earlier} />
      {decision && (
        <p>
          {decision.accepted ? "采纳" : "未采纳"}：{decision.text}
          <span className="text-ink-2 text-sm">
            （{decision.author}，{beijingTime(decision.at)}）
          </span>
        </p>
      )}
      {open && answer && isObjection(answer.text) && (
        <div className="grid gap-2">
          <TextArea
            label={`对${unit}意见的答复`}
            value={text.value}
            maxLength={1000}
            onChange={({ target }) => text.set(target.value)}
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

/** Issues a paper, which cannot be undone: what it means is said before, and that it is done after. */
export function IssueBar({ edited: { id: paperId, countyCode, paper, revision } }: Pick<Props, "edited">) {
  const [open, setOpen] = useState(false);
  const { busy, refusals, run } = useAction();
  const setResult = useDecisionResult();
  const unsaved = useUnsaved(paperId);
  const name = seasonPaperLabels[paper];
  const issue = async () => {
    if (!(await run(() => issuePaperAction({ countyCode, paperId })))) return;
    setOpen(false);
    setResult({ ...decisionResults.issuePaper, title: `${name}已定稿` });
  };
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Dialog
        title={`定稿${name}`}
        description={`定稿的是最后保存的第 ${revision} 稿，定稿以后不能撤回，也不能再改；要改只能另起草一份${name}。`}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button variant="primary" why={unsaved && unsavedFirst}>
            定稿
          </Button>
        }
      >
        <div className="grid gap-4">
          <Refusals refusals={refusals} />
          <p className="flex flex-wrap justify-end gap-3">
            <Button busy={busy} onClick={() => setOpen(false)}>
              先不定稿
            </Button>
            <Button variant="primary" busy={busy} onClick={() => void issue()}>
              {busy ? "正在定稿…" : "确认定稿"}
            </Button>
          </p>
        </div>
      </Dialog>
      <span className="text-ink-2 text-sm">
        {unsaved
          ? "正文里有改动还没有保存，保存以后再定稿。"
          : "定稿的是最后保存的一稿，以后不能再改，可以另起草一份。"}
      </span>
    </p>
  );
}
