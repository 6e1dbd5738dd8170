"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import type { AddingPolicy } from "@/lib/core/editions/edition";
import type { Refusal } from "@/lib/core/refusal";
import type { EnteredFigure } from "@/lib/core/roll-up/roll-up";
import { enterRollUpAction, removeRollUpEntryAction } from "@/lib/counties/roll-up/actions";

type Props = {
  place: { countyCode: string; year: number; key: string };
  /** The policy of the cell for which a figure is entered; null if only a reason is. */
  figure: AddingPolicy["kind"] | null;
  entered: (Pick<EnteredFigure, "reason"> & Partial<EnteredFigure>) | null;
};

const valueLabels = { own: "本级数", control: "登记数", sum: "另填的数", zero: "" } as const;

/** The form of the county's entry on a sum: a figure with its reason, or only a reason. */
export function EntryForm({ place, figure, entered }: Props) {
  const { form, refusals, save, remove } = useEntry({ place, figure, entered });
  const { isSubmitting, errors } = form.formState;
  return (
    <form onSubmit={save} className="grid gap-3 border-line border-t pt-3 text-sm">
      {figure !== null && (
        <TextField
          label={valueLabels[figure]}
          inputMode="decimal"
          error={errors.value?.message}
          {...form.register("value", { required: "请填写数字。" })}
        />
      )}
      <TextArea
        label={figure === null ? "说明" : "来源和原因"}
        hint={figure === "sum" ? "另填了数，合计仍一并列出。" : undefined}
        rows={2}
        error={errors.reason?.message}
        {...form.register("reason", { required: "请写明原因或来源。" })}
      />
      {figure === "control" && (
        <label className="flex items-center gap-2">
          <input type="checkbox" {...form.register("replaces")} />
          以登记数为准，不用合计
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

function useEntry({ place, figure, entered }: Props) {
  const router = useRouter();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const form = useForm({
    defaultValues: {
      value: entered?.value ?? "",
      replaces: entered?.replaces ?? false,
      reason: entered?.reason ?? "",
    },
  });
  const send = async (call: Parameters<typeof resultOf<null>>[0]) => {
    const answer = await resultOf(call);
    setRefusals(answer.ok ? [] : answer.refusals);
    if (answer.ok) router.refresh();
    return answer.ok;
  };
  const save = form.handleSubmit(async ({ value, replaces, reason }) => {
    await send(
      enterRollUpAction({
        ...place,
        value: figure === null ? null : value,
        // A sum has no figure to be compared with, so an entry always replaces it.
        replaces: figure === "sum" || replaces,
        reason,
      }),
    );
  });
  const remove = async () => {
    if (await send(removeRollUpEntryAction(place))) form.reset({ value: "", replaces: false, reason: "" });
  };
  return { form, refusals, save, remove };
}
