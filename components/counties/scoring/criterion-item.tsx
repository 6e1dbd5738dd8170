"use client";
import { Trash2 } from "lucide-react";
import { type FieldErrors, useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { unitsOf } from "@/lib/core/season/scores/criteria";
import { metrics, metricTraits } from "@/lib/core/season/scores/metrics";
import { typedNumber } from "@/lib/core/tables/figures";
import type { Settings } from "@/lib/counties/schema";

const asNumber = { setValueAs: typedNumber };

/** One criterion: name, heading and full points; of one that is counted, by what and the points for each. */
export function CriterionItem({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { register, formState, control } = useFormContext<Settings>();
  const at = `scoring.${index}` as const;
  const errors = formState.errors.scoring?.[index];
  const criterion = useWatch({ control, name: at });
  const number = `评分项目 ${index + 1} `;
  const isCounted = criterion.by === "record";
  return (
    <li className="grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={`${number}名称`}
          className="min-w-0 flex-1 basis-40"
          maxLength={20}
          error={errors?.name?.message}
          {...register(`${at}.name`)}
        />
        <TextField
          label={<Label of={number}>类别</Label>}
          className="w-28"
          placeholder="可不填"
          maxLength={20}
          error={errors?.group?.message}
          {...register(`${at}.group`)}
        />
        <TextField
          label={<Label of={number}>满分</Label>}
          className="w-24"
          inputMode="decimal"
          error={errors?.max?.message}
          {...register(`${at}.max`, asNumber)}
        />
        {isCounted && (
          <TextField
            label={<Label of={number}>每{unitsOf(criterion.metrics) || "次"}扣</Label>}
            className="w-32"
            inputMode="decimal"
            error={countedErrors(errors)?.each?.message}
            {...register(`${at}.each`, asNumber)}
          />
        )}
        <Button variant="quiet" onClick={onRemove}>
          <Trash2 aria-hidden size={16} />
          删去{number.trim()}
        </Button>
      </div>
      {isCounted ? (
        <Counted index={index} fault={countedErrors(errors)?.metrics?.message} />
      ) : (
        <p className="text-ink-2 text-sm">
          由审核员在“各单位评分”页逐个单位评分，写明理由。删去这一项，已经评的分就不再计入。
        </p>
      )}
    </li>
  );
}

/** The criterion's number precedes its name, and is only read aloud before the other fields. */
function Label({ of, children }: { of: string; children: React.ReactNode }) {
  return (
    <>
      <span className="sr-only">{of}</span>
      {children}
    </>
  );
}

/** A criterion that is judged by hand has no such fields. */
function countedErrors(errors: FieldErrors<Settings["scoring"][number]> | undefined) {
  return errors as FieldErrors<Extract<Settings["scoring"][number], { by: "record" }>> | undefined;
}

function Counted({ index, fault }: { index: number; fault: string | undefined }) {
  const { register } = useFormContext<Settings>();
  const number = `评分项目 ${index + 1} `;
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <legend className="sr-only">{number}计哪些</legend>
      <span aria-hidden className="text-ink-2">
        计：
      </span>
      {metrics.map((metric) => (
        <label key={metric} title={metricTraits[metric].what} className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            value={metric}
            className="size-4 accent-accent"
            {...register(`scoring.${index}.metrics`)}
          />
          {metricTraits[metric].label}
        </label>
      ))}
      {fault && <span className="basis-full text-err">{fault}</span>}
    </fieldset>
  );
}
