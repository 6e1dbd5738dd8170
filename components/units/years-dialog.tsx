"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { useTypedForm } from "@/components/shell/typed-words/use-typed-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import type { Refusal } from "@/lib/core/refusal";
import { type UnitChange, unitChangeKinds, unitChangeLabels } from "@/lib/core/unit-change";
import { setUnitYearsAction } from "@/lib/units/actions";
import type { ListedUnit } from "@/lib/units/types";
import { ChangeForm } from "./change-form";

/** Changes of a unit, and for corrections the years for which it owes reports. */
export function YearsDialog({ units, unit }: { units: readonly ListedUnit[]; unit: ListedUnit }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`${unit.name}：设立与撤并`}
      description="只决定欠报哪些年度的报告。已经填报、公布的报告留在原处，名称和文件都不变。"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet" aria-label={`${unit.name}的设立与撤并`}>
          设立与撤并
        </Button>
      }
    >
      <Change units={units} unit={unit} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

/** Which change it is, and the fields of that change. The choice is not offered beside the preview. */
function Change(props: FormProps) {
  const [kind, setKind] = useState<UnitChange["kind"] | "direct" | "">("");
  const [previewed, setPreviewed] = useState<UnitChange | null>(null);
  return (
    <div className="grid gap-4">
      {!previewed && (
        <SelectField
          label="办理什么"
          hint="只是名称改了，代码没有改的，用“改名”。"
          value={kind}
          onChange={({ target }) => setKind(target.value as typeof kind)}
        >
          <option value="">请选择</option>
          {unitChangeKinds.map((each) => (
            <option key={each} value={each}>
              {unitChangeLabels[each]}
            </option>
          ))}
          <option value="direct">直接填写应报年度</option>
        </SelectField>
      )}
      {kind === "direct" && <YearsForm {...props} />}
      {kind !== "" && kind !== "direct" && (
        <ChangeForm key={kind} {...props} {...{ kind, previewed }} onPreview={setPreviewed} />
      )}
    </div>
  );
}

const yearOf = (text: string): number | null => (text.trim() === "" ? null : Number(text));

type FormProps = { units: readonly ListedUnit[]; unit: ListedUnit; onDone: () => void };

function YearsForm({ units, unit, onDone }: FormProps) {
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const form = useForm({
    defaultValues: {
      firstYear: unit.firstYear?.toString() ?? "",
      lastYear: unit.lastYear?.toString() ?? "",
      successorCode: unit.successorCode ?? "",
    },
  });
  const { register, watch } = form;
  const saved = useTypedForm(`years of ${unit.code}`, form);
  const submit = form.handleSubmit(async ({ firstYear, lastYear, successorCode }) => {
    const answer = await resultOf(
      setUnitYearsAction({
        code: unit.code,
        firstYear: yearOf(firstYear),
        lastYear: yearOf(lastYear),
        successorCode: successorCode === "" ? null : successorCode,
      }),
    );
    if (!answer.ok) return setRefusals(answer.refusals);
    saved();
    onDone();
  });
  const years = { inputMode: "numeric", maxLength: 4 } as const;
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        label="首个应报年度"
        hint="新设立的单位从哪一年度起编制年度报告；一直都有的不填。"
        {...years}
        {...register("firstYear")}
      />
      <TextField
        label="最后应报年度"
        hint="撤并后不再编制的，填最后一个年度；现存的单位不填。"
        {...years}
        {...register("lastYear")}
      />
      <SelectField label="并入、承接的单位" {...register("successorCode")}>
        <option value="">没有</option>
        <SiblingOptions units={units} unit={unit} />
      </SelectField>
      <p className="text-ink-2 text-sm">{effectOf(unit.name, watch("firstYear"), watch("lastYear"))}</p>
      <Refusals refusals={refusals} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
          {form.formState.isSubmitting ? "正在保存…" : "保存"}
        </Button>
      </div>
    </form>
  );
}

function SiblingOptions({ units, unit }: Omit<FormProps, "onDone">) {
  return units
    .filter(({ code, parentCode }) => parentCode === unit.parentCode && code !== unit.code)
    .map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ));
}

/** The effect of saving, as a sentence. */
function effectOf(name: string, first: string, last: string): string {
  if (![first, last].every((year) => /^(\d{4})?$/.test(year))) return "年度填四位数字，例如 2025。";
  if (first === "" && last === "") return `保存后，${name}每个年度都应报年度报告。`;
  return `保存后，${name}${first && `从 ${first} 年度起`}${last && `到 ${last} 年度为止`}应报年度报告。`;
}
