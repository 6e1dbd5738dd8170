"use client";
import { useEffect, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import { meansLabels } from "@/lib/core/season/message-kinds";
import { answerReminderAction, readRemindersAction } from "@/lib/counties/season/actions";
import type { LoggedReminder, ReminderPage } from "@/lib/counties/season/types";
import { FormFoot } from "./form-foot";
import { useSeasonAction } from "./use-season-action";

/** `times`: the number of reminders; if it changes, the log is read again. */
type Props = { unitCode: string; year: number; times: number };

/** Every reminder of a unit about a year, newest first and unfolded, each with the unit's answer. */
export function ReminderLog({ unitCode, year, times }: Props) {
  const [log, setLog] = useState<ReminderPage | null>(null);
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (times === 0) return;
    let isCurrent = true;
    resultOf(readRemindersAction({ unitCode, year })).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setLog(answer.value);
      setTrouble(answer.ok ? "" : answer.refusals.map(({ message }) => message).join(" "));
    });
    return () => {
      isCurrent = false;
    };
  }, [unitCode, year, times]);

  async function readOlder(before: string) {
    setBusy(true);
    const answer = await resultOf(readRemindersAction({ unitCode, year, before }));
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    const { reminders, hasOlder } = answer.value;
    setTrouble("");
    setLog((now) => now && { reminders: [...now.reminders, ...reminders], hasOlder });
  }

  function keepAnswer(id: string, answer: string) {
    const answered = (each: LoggedReminder) => (each.id === id ? { ...each, answer } : each);
    setLog((now) => now && { ...now, reminders: now.reminders.map(answered) });
  }

  const [newest] = log?.reminders ?? [];
  const oldest = log?.reminders.at(-1);
  return (
    <div className="grid gap-2">
      <p className="text-ink-2 text-sm">已催报 {times} 次</p>
      {trouble && <Notice tone="err">{trouble}</Notice>}
      {!log && !trouble && <p className="text-ink-2 text-sm">正在读取催报记录…</p>}
      <ol className="grid gap-2">
        {log?.reminders.map((reminder) => (
          <LoggedItem
            key={reminder.id}
            {...{ unitCode, year, reminder }}
            isNewest={reminder === newest}
            onAnswered={(answer) => keepAnswer(reminder.id, answer)}
          />
        ))}
      </ol>
      {log?.hasOlder && oldest && (
        <Button size="small" variant="quiet" busy={busy} onClick={() => void readOlder(oldest.id)}>
          更早的催报
        </Button>
      )}
    </div>
  );
}

type ItemProps = {
  unitCode: string;
  year: number;
  reminder: LoggedReminder;
  onAnswered: (answer: string) => void;
};

function LoggedItem({ isNewest, ...item }: ItemProps & { isNewest: boolean }) {
  const { means, text, answer, author, at } = item.reminder;
  const [open, setOpen] = useState(isNewest);
  return (
    <li>
      <details
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        className="rounded-md bg-canvas p-3"
      >
        <summary className="cursor-pointer text-ink-2 text-sm [overflow-wrap:anywhere]">
          <time dateTime={at.toISOString()} className="text-ink tabular-nums">
            {beijingTime(at)}
          </time>
          ，{meansLabels[means]}，{author ?? "系统按计划"}；{answer ? `答复：${answer}` : "没有答复"}
        </summary>
        {open && (
          <div className="mt-3 grid gap-3">
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
            <AnswerForm {...item} />
          </div>
        )}
      </details>
    </li>
  );
}

function AnswerForm({ unitCode, year, reminder, onAnswered }: ItemProps) {
  const { id, at } = reminder;
  const answer = useTypedWords(`reminder's answer ${id}`, reminder.answer ?? "");
  const sending = useSeasonAction();
  return (
    <form
      aria-label={`${beijingTime(at)} 催报的答复`}
      className="grid gap-3"
      onSubmit={async (event) => {
        event.preventDefault();
        const { value } = answer;
        const { ok } = await sending.run(
          answerReminderAction({ unitCode, year, reminderId: id, answer: value }),
          "答复已记下",
        );
        if (!ok) return;
        answer.saved();
        onAnswered(value.trim());
      }}
    >
      <TextField
        label="单位的答复"
        maxLength={200}
        value={answer.value}
        onChange={({ target }) => answer.set(target.value)}
      />
      <FormFoot sending={sending}>
        <Button type="submit" size="small" busy={sending.busy}>
          记下答复
        </Button>
      </FormFoot>
    </form>
  );
}
