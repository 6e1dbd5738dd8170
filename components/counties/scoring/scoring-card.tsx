"use client";
import { Plus } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import { MOST_CRITERIA } from "@/lib/core/season/scores/criteria";
import { typedNumber } from "@/lib/core/tables/figures";
import type { Settings } from "@/lib/counties/schema";
import { freshId } from "../fresh-id";
import { CriterionItem } from "./criterion-item";

type Props = {
  /** The earlier year whose criteria are shown until others are set; null for the product's. */
  from: number | null;
  year: number;
};

/** The criteria by which the units' reports of a year are scored: counted, or judged by a reviewer. */
export function ScoringCard({ from, year }: Props) {
  const { control, formState } = useFormContext<Settings>();
  const { fields, append, remove } = useFieldArray({ control, name: "scoring", keyName: "key" });
  const criteria = useWatch({ control, name: "scoring" });
  const most = fields.length >= MOST_CRITERIA && `最多 ${MOST_CRITERIA} 项`;
  const full = criteria.reduce((sum, { max }) => sum + (typedNumber(max) || 0), 0);
  const { scoring: errors } = formState.errors;
  const fault = errors?.root?.message ?? errors?.message;
  return (
    <Card>
      <Fold opensFor={errors !== undefined}>
        <summary className="cursor-pointer font-medium text-[15px]">
          评分项目（{fields.length} 项，满分 {Math.round(full * 10) / 10}）
        </summary>
        <p className="my-3 text-pretty text-ink-2">
          {from !== null && from !== year && `沿用 ${from} 年度的，改了以后只用于 ${year} 年度。`}
          按记录计的，每有一次扣几分，扣完为止；由审核员评的，逐个单位打分并写明理由。发布以后的评分不受影响。
        </p>
        <ol className="grid gap-6" aria-label="评分项目">
          {fields.map((field, index) => (
            <CriterionItem key={field.key} index={index} onRemove={() => remove(index)} />
          ))}
        </ol>
        {fault && <p className="mt-3 text-err text-sm">{fault}</p>}
        <p className="mt-4 flex flex-wrap gap-3">
          <Button why={most} onClick={() => append({ ...blank(), by: "record", metrics: [], each: 1 })}>
            <Plus aria-hidden size={18} />
            增加按记录计的
          </Button>
          <Button why={most} onClick={() => append({ ...blank(), by: "hand" })}>
            <Plus aria-hidden size={18} />
            增加由审核员评的
          </Button>
        </p>
      </Fold>
    </Card>
  );
}

const blank = () => ({ id: freshId("own-"), name: "", group: "", max: 10 });
