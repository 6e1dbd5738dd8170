"use client";
import { useFormContext } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { criteria, criterionTraits } from "@/lib/core/season/scoring";
import type { Settings } from "@/lib/counties/schema";

/** The criteria by which the units' reports of a year are scored, with their points. */
export function ScoringCard() {
  const { register, formState } = useFormContext<Settings>();
  const { errors } = formState;
  const asNumber = { setValueAs: (text: string | number) => (text === "" ? Number.NaN : Number(text)) };
  return (
    <Card>
      <details open={errors.scoring !== undefined || undefined}>
        <summary className="cursor-pointer font-medium text-[15px]">评分的分值</summary>
        <p className="my-3 text-ink-2">扣完为止。发布以后的评分不受影响。</p>
        <ul className="grid gap-4">
          {criteria.map((criterion) => {
            const { label, what, each } = criterionTraits[criterion];
            return (
              <li key={criterion} className="grid gap-3 sm:grid-cols-[1fr_8rem_12rem]">
                <p>
                  <b>{label}</b>
                  <span className="block text-ink-2 text-sm">{what}</span>
                </p>
                <TextField
                  label={`${label}分值`}
                  inputMode="decimal"
                  error={errors.scoring?.[criterion]?.weight?.message}
                  {...register(`scoring.${criterion}.weight`, asNumber)}
                />
                <TextField
                  label={`${label}：${each}扣`}
                  inputMode="decimal"
                  error={errors.scoring?.[criterion]?.each?.message}
                  {...register(`scoring.${criterion}.each`, asNumber)}
                />
              </li>
            );
          })}
        </ul>
      </details>
    </Card>
  );
}
