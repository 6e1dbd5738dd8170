"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Refusal } from "@/lib/core/refusal";
import {
  changeFault,
  effectsOf,
  type UnitChange,
  unitChangeLabels,
  unitChangeSchema,
} from "@/lib/core/unit-change";
import { changeUnitAction } from "@/lib/units/actions";
import type { ListedUnit } from "@/lib/units/types";
import { ChangeFields, listOfCodes, type TypedChange } from "./change-fields";

type Props = {
  units: readonly ListedUnit[];
  unit: ListedUnit;
  kind: UnitChange["kind"];
  /** The change whose effects are shown; null while it is entered. */
  previewed: UnitChange | null;
  onPreview: (change: UnitChange | null) => void;
  onDone: () => void;
};

const blank: TypedChange = {
  ...{ on: "", originCode: "", successorCode: "", isNew: false, partCodes: "", goesOn: true },
};

/** A change of a unit from a day on, in two steps: what is entered, then its effects, to be confirmed. */
export function ChangeForm({ units, unit, kind, previewed, onPreview, onDone }: Props) {
  // One for all kinds of changes: the day stays when another kind is chosen.
  const { value: typed, set, saved } = useTypedWords<TypedChange>(`change of ${unit.code}`, blank);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const yearsOf = (code: string) => units.find((each) => each.code === code);
  const siblings = units.filter((each) => each.parentCode === unit.parentCode && each.code !== unit.code);
  const done = () => {
    saved(blank);
    onDone();
  };
  if (previewed)
    return <Preview {...{ units, unit }} change={previewed} onBack={() => onPreview(null)} onDone={done} />;
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const checked = unitChangeSchema.safeParse(changeOf(kind, typed));
        const impossible = checked.success ? changeFault(unit.code, checked.data, yearsOf) : null;
        if (checked.success && !impossible) onPreview(checked.data);
        const faults = (checked.error?.issues ?? []).map(({ message }) => ({
          code: "invalid.change",
          message,
        }));
        setRefusals(impossible ? [impossible] : faults);
      }}
    >
      <TextField
        label="生效日期"
        type="date"
        hint="批准文件写明的日期。年度报告在次年 1 月编制：这一年起由变动以后的单位填报。"
        value={typed.on}
        onChange={({ target }) => set({ ...typed, on: target.value })}
      />
      <ChangeFields {...{ kind, siblings, typed }} onChange={(change) => set({ ...typed, ...change })} />
      <Refusals refusals={refusals} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary">
          预览
        </Button>
      </div>
    </form>
  );
}

function changeOf(kind: UnitChange["kind"], typed: TypedChange): unknown {
  const { on, originCode, successorCode, isNew, partCodes, goesOn } = typed;
  switch (kind) {
    case "founded":
      return { kind, on, originCode: originCode || null };
    case "merged":
      return { kind, on, successorCode, isNew };
    case "divided":
      return { kind, on, partCodes: listOfCodes(partCodes), goesOn };
    case "abolished":
      return { kind, on };
  }
}

type PreviewProps = Pick<Props, "units" | "unit" | "onDone"> & { change: UnitChange; onBack: () => void };

function Preview({ units, unit, change, onBack, onDone }: PreviewProps) {
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const nameOf = (code: string) => units.find((each) => each.code === code)?.name ?? code;
  async function confirm() {
    setBusy(true);
    const answer = await resultOf(changeUnitAction({ code: unit.code, change }));
    setBusy(false);
    if (answer.ok) onDone();
    else setRefusals(answer.refusals);
  }
  return (
    <section aria-label="预览" className="grid gap-4">
      <p>
        <span className="font-medium">{unitChangeLabels[change.kind]}</span>，{change.on} 起生效。确认以后：
      </p>
      <ul className="grid list-disc gap-1 pl-5">
        {effectsOf(unit.code, change, nameOf).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <p className="text-ink-2 text-sm">
        填报员、审签人的账号和角色不变，需要的请在“账号”里改。办错了，用“直接填写应报年度”改回来。
      </p>
      <Refusals refusals={refusals} title="没有办理" />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onBack}>返回修改</Button>
        <Button variant="primary" busy={busy} onClick={confirm}>
          {busy ? "正在办理…" : "确认办理"}
        </Button>
      </div>
    </section>
  );
}
