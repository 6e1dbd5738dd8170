"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { beijingTime } from "@/lib/core/beijing-time";
import { answerReminderAction, remindAction } from "@/lib/counties/season/actions";
import { type Means, means, meansLabels } from "@/lib/counties/season/types";
import type { QueueRow } from "@/lib/reviews/types";
import { FormFoot } from "./form-foot";
import { remindedWords, reminderText } from "./reminder-text";
import { useSeasonAction } from "./use-season-action";

/** Reminds one unit, or records a reminder made outside, and the unit's answer. */
export function ReminderForm({ row }: { row: QueueRow }) {
  const { unitCode, year, reminded } = row;
  const [by, setBy] = useState<Means>("message");
  const [text, setText] = useState(() => reminderText([row]));
  const sending = useSeasonAction();
  return (
    <section className="grid gap-3">
      <h3 className="font-medium">催报</h3>
      {reminded && <Answer row={row} reminded={reminded} />}
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          sending.run(remindAction({ unitCodes: [unitCode], year, means: by, text }), ({ reach }) =>
            remindedWords([row], reach),
          );
        }}
      >
        <MeansField value={by} onChange={setBy} />
        <TextArea
          label="内容"
          maxLength={2000}
          rows={3}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <FormFoot sending={sending}>
          <Button type="submit" size="small" busy={sending.busy}>
            {by === "message" ? "发送催报" : "记下催报"}
          </Button>
        </FormFoot>
      </form>
    </section>
  );
}

export function MeansField({ value, onChange }: { value: Means; onChange: (means: Means) => void }) {
  return (
    <SelectField
      label="方式"
      hint={
        value === "message"
          ? "单位的填报员、审签人登录后在“年度报告”页顶端看到，报送后不再显示。"
          : "系统不代为联系，只把时间、方式和内容记下来。"
      }
      value={value}
      onChange={({ target }) => onChange(target.value as Means)}
    >
      {means.map((each) => (
        <option key={each} value={each}>
          {meansLabels[each]}
        </option>
      ))}
    </SelectField>
  );
}

function Answer({ row, reminded }: { row: QueueRow; reminded: NonNullable<QueueRow["reminded"]> }) {
  const [answer, setAnswer] = useState(reminded.last.answer ?? "");
  const sending = useSeasonAction();
  return (
    <form
      className="grid gap-3 rounded-md bg-canvas p-3"
      onSubmit={(event) => {
        event.preventDefault();
        sending.run(answerReminderAction({ unitCode: row.unitCode, year: row.year, answer }), "答复已记下");
      }}
    >
      <p className="text-ink-2 text-sm">
        已催报 {reminded.times} 次，最近一次 {beijingTime(reminded.last.at)}（
        {meansLabels[reminded.last.means]}）
      </p>
      <TextField
        label="单位的答复"
        maxLength={200}
        value={answer}
        onChange={({ target }) => setAnswer(target.value)}
      />
      <FormFoot sending={sending}>
        <Button type="submit" size="small" busy={sending.busy}>
          记下答复
        </Button>
      </FormFoot>
    </form>
  );
}
