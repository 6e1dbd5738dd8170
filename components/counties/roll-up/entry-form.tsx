"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { useTypedForm } from "@/components/shell/typed-words/use-typed-form";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import type { AddingPolicy } from "@/lib/core/editions/edition";
import type { Refusal } from "@/lib/core/refusal";
import type { EnteredFigure } from "@/lib/core/roll-up/roll-up";
import { asHalfWidth } from "@/lib/core/tables/figures";
import { enterRollUpAction, removeRollUpEntryAction } from "@/lib/counties/roll-up/actions";

type Props = {
  /** Of what it is, for screen readers: several forms may be open at once. */
  label: string;
  place: { countyCode: string; year: number; key: string };
  /** The policy of the cell for which a figure is entered; null if only a reason is. */
  figure: AddingPolicy["kind"] | null;
  entered: (Pick<EnteredFigure, "reason"> & Partial<EnteredFigure>) | null;
};

const valueLabels = { own: "本级数", control: "登记数", sum: "核对数或者另填的数", zero: "" } as const;
const replacing = { control: "以登记数为准，不用合计", sum: "代替合计（合计仍一并列出）" } as const;

/** The form of the county's entry on a sum: a figure with its reason, or only a reason. */
export function EntryForm({ label, place, figure, entered }: Props) {
  const { form, refusals, save, remove } = useEntry({ place, figure, entered });
  const { isSubmitting, errors } = form.formState;
  const isSource = figure === "control" || (figure === "sum" && !form.watch("replaces"));
  return (
    <form aria-label={label} onSubmit={save} className="grid gap-3 border-line border-t pt-3 text-sm">
      {figure !== null && (
        <TextField
          label={valueLabels[figure]}
          inputMode="decimal"
          error={errors.value?.message}
          {...form.register("value", { required: "请填写数字。" })}
        />
      )}
      <TextArea
        label={figure === null ? "说明" : isSource ? "来源" : "来源和原因"}
        hint={isSource ? "写明是谁的、哪一天的数。与合计不同的，保存以后写明原因。" : undefined}
        rows={2}
        error={errors.reason?.message}
        {...form.register("reason", { required: "请写明原因或来源。" })}
      />
      {(figure === "control" || figure === "sum") && (
        <label className="flex items-center gap-2">
          <input type="checkbox" {...form.register("replaces")} />
          {replacing[figure]}
        </label>
      )}
      <Refusals refusals={refusals} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" busy={isSubmitting}>
          {isSubmitting ? "正在保存…" : entered ? "改" : "保存"}
        </Button>
        {entered && (
          <Button size="small" variant="quiet" busy={isSubmitting} onClick={remove}>
            取消所填
          </Button>
        )}
      </div>
    </form>
  );
}

function useEntry({ place, figure, entered }: Omit<Props, "label">) {
  const router = useRouter();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const form = useForm({
    defaultValues: {
      value: entered?.value ?? "",
      replaces: entered?.replaces ?? false,
      reason: entered?.reason ?? "",
    },
  });
  const saved = useTypedForm(`roll-up ${place.countyCode} ${place.year} ${place.key}`, form);
  const send = async (call: Parameters<typeof resultOf<null>>[0]) => {
    const answer = await resultOf(call);
    setRefusals(answer.ok ? [] : answer.refusals);
    if (answer.ok) router.refresh();
    return answer.ok;
  };
  const save = form.handleSubmit(async ({ value, replaces, reason }) => {
    const done = await send(
      enterRollUpAction({
        ...place,
        value: figure === null ? null : asHalfWidth(value),
        replaces,
        reason,
      }),
    );
    if (done) saved();
  });
  const remove = async () => {
    if (!(await send(removeRollUpEntryAction(place)))) return;
    form.reset({ value: "", replaces: false, reason: "" });
    saved();
  };
  return { form, refusals, save, remove };
}
