"use client";
import { useState } from "react";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { type Means, means, meansLabels } from "@/lib/core/season/message-kinds";
import { remindAction } from "@/lib/counties/season/actions";
import type { QueueRow } from "@/lib/reviews/types";
import { FormFoot } from "./form-foot";
import { ReminderLog } from "./reminder-log";
import { remindedWords, reminderText } from "./reminder-text";
import { useSeasonAction } from "./use-season-action";

/**
 * Reminds one unit, or records a reminder made outside. All earlier ones stand below with their answers:
 * above it they would push the form away from the hand that has just sent one.
 */
export function ReminderForm({ row }: { row: QueueRow }) {
  const { unitCode, year, reminded } = row;
  const [by, setBy] = useState<Means>("message");
  const text = useTypedWords(`reminder ${unitCode} ${year}`, reminderText([row]));
  const sending = useSeasonAction();
  return (
    <section className="grid gap-3">
      <h3 className="font-medium">催报</h3>
      <form
        className="grid gap-3"
        onSubmit={async (event) => {
          event.preventDefault();
          const { ok } = await sending.run(
            remindAction({ unitCodes: [unitCode], year, means: by, text: text.value }),
            ({ reach }) => remindedWords([row], reach),
          );
          if (ok) text.saved();
        }}
      >
        <MeansField value={by} onChange={setBy} />
        <TextArea
          label="内容"
          maxLength={2000}
          rows={3}
          value={text.value}
          onChange={({ target }) => text.set(target.value)}
        />
        <FormFoot sending={sending}>
          <Button type="submit" size="small" busy={sending.busy}>
            {by === "message" ? "发送催报" : "记下催报"}
          </Button>
        </FormFoot>
      </form>
      {reminded && <ReminderLog unitCode={unitCode} year={year} times={reminded.times} />}
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
