"use client";
import { Trash2 } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { MOST_SUPPLEMENT } from "@/lib/core/season/supplement";
import { reportingKinds } from "@/lib/core/unit-kind";
import type { Settings } from "@/lib/counties/schema";
import { unitKindLabels } from "@/lib/units/types";
import { freshId } from "../fresh-id";
import { ListCard } from "./list-card";

/** What the county asks its units for besides the report, for its own use. */
export function SupplementCard() {
  const { control, formState } = useFormContext<Settings>();
  const { fields, append, remove } = useFieldArray({ control, name: "supplement", keyName: "key" });
  return (
    <ListCard
      title="另要的数（不公开）"
      measure="项"
      lead="通知要求、年度报告里没有的数，在这里列出。各单位在“审签与报送”页填整数，审核员看得到，“汇总”页单列合计、可以导出。它们不属于年度报告，不进公开页面、文件和开放数据。"
      count={fields.length}
      isAtFault={formState.errors.supplement !== undefined}
      full={fields.length >= MOST_SUPPLEMENT && `最多 ${MOST_SUPPLEMENT} 项，先删去一项再加`}
      onAdd={() => append({ id: freshId("own-"), label: "", unit: "", kinds: [] })}
    >
      {fields.map((field, index) => (
        <SupplementItem key={field.key} index={index} onRemove={() => remove(index)} />
      ))}
    </ListCard>
  );
}

function SupplementItem({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { register, formState } = useFormContext<Settings>();
  const at = `supplement.${index}` as const;
  const errors = formState.errors.supplement?.[index];
  const number = `第 ${index + 1} 项`;
  return (
    <li className="grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={`${number}名称`}
          className="min-w-0 flex-1 basis-60"
          maxLength={100}
          error={errors?.label?.message}
          {...register(`${at}.label`)}
        />
        <TextField
          label={`${number}单位`}
          className="w-24"
          placeholder="如 次"
          maxLength={10}
          error={errors?.unit?.message}
          {...register(`${at}.unit`)}
        />
        <Button variant="quiet" onClick={onRemove}>
          <Trash2 aria-hidden size={16} />
          删去{number}
        </Button>
      </div>
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <legend className="sr-only">{number}哪些单位填</legend>
        <span aria-hidden className="text-ink-2">
          只要这些单位填（都不选，为全部）：
        </span>
        {reportingKinds.map((kind) => (
          <label key={kind} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              value={kind}
              className="size-4 accent-accent"
              {...register(`${at}.kinds`)}
            />
            {unitKindLabels[kind]}
          </label>
        ))}
      </fieldset>
    </li>
  );
}
