"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Refusal } from "@/lib/core/refusal";
import { holidayYears } from "@/lib/core/season/holidays";
import { type ReminderPlan, reminderPlanSchema } from "@/lib/core/season/reminder-plan";
import { setPlanAction } from "@/lib/messages/actions";
import { planOf, type TypedPlan, typedOf } from "./typed-plan";

/** The form of a county's reminder plan. It takes effect when saved; a refusal keeps what was typed. */
export function PlanForm({ countyCode, plan }: { countyCode: string; plan: ReminderPlan }) {
  const { value: typed, ...words } = useTypedWords<TypedPlan>(`reminder plan ${countyCode}`, typedOf(plan));
  /** What the fields showed before they were edited. */
  const [seen, setSeen] = useState(plan);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [saved, setSaved] = useState("");
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<TypedPlan>) => {
    words.set({ ...typed, ...change });
    setSaved("");
  };
  async function save(event: React.FormEvent) {
    event.preventDefault();
    setSaved("");
    const checked = reminderPlanSchema.safeParse(planOf(typed));
    if (!checked.success)
      return setRefusals(checked.error.issues.map(({ message }) => ({ code: "invalid.plan", message })));
    setBusy(true);
    const answer = await resultOf(setPlanAction({ countyCode, plan: checked.data, seen }));
    setBusy(false);
    setRefusals(answer.ok ? [] : answer.refusals);
    if (!answer.ok) return;
    setSeen(checked.data);
    words.saved();
    setSaved("已保存");
  }
  return (
    <form onSubmit={save} noValidate aria-label="自动提醒" className="grid gap-4">
      <PlanFields typed={typed} onChange={set} />
      <Refusals refusals={refusals} title="没有保存" />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          {busy ? "正在保存…" : "保存提醒计划"}
        </Button>
        <span role="status" className="text-ok text-sm">
          {saved}
        </span>
      </div>
    </form>
  );
}

type FieldsProps = { typed: TypedPlan; onChange: (change: Partial<TypedPlan>) => void };

function PlanFields({ typed, onChange: set }: FieldsProps) {
  return (
    <>
      <Choice label="自动提醒没有报送的单位" checked={typed.active} onChange={(active) => set({ active })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="截止前几天提醒"
          hint="几个天数用顿号或空格隔开，例如 10、5、2。"
          value={typed.before}
          onChange={({ target }) => set({ before: target.value })}
        />
        <TextField
          label="逾期后连续提醒几天"
          hint="工作日每天一次，填 0 就不提醒。"
          inputMode="numeric"
          value={typed.dailyAfter}
          onChange={({ target }) => set({ dailyAfter: target.value })}
        />
        <TextField
          label="几点以后可以发"
          inputMode="numeric"
          hint="0 至 23 点，其余时间不打扰。"
          value={typed.from}
          onChange={({ target }) => set({ from: target.value })}
        />
        <TextField
          label="几点以后不再发"
          inputMode="numeric"
          value={typed.to}
          onChange={({ target }) => set({ to: target.value })}
        />
      </div>
      <Choice label="截止当天提醒" checked={typed.onTheDay} onChange={(onTheDay) => set({ onTheDay })} />
      <Choice
        label="只在工作日提醒，遇到周末和节假日提前到前一个工作日"
        checked={typed.workingDaysOnly}
        onChange={(workingDaysOnly) => set({ workingDaysOnly })}
      />
      <TextField
        label="本地另外的放假日"
        hint={`国家规定的放假和调休已有 ${holidayYears.join("、")} 年。另外的日期写成 2026-02-12，连着几天的写成 2027-02-05至2027-02-11，用空格隔开。`}
        value={typed.daysOff}
        onChange={({ target }) => set({ daysOff: target.value })}
      />
      <TextField
        label="另外的调休上班日"
        hint="周末照常上班的日期，写法同上；国家规定的已有年份不用填。"
        value={typed.daysWorked}
        onChange={({ target }) => set({ daysWorked: target.value })}
      />
    </>
  );
}

function Choice(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="flex items-center gap-2">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={props.checked}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      {props.label}
    </label>
  );
}
