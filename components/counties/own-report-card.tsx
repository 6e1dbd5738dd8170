"use client";
import { useFormContext } from "react-hook-form";
import { Card, CardTitle } from "@/components/ui/card";
import { SelectField, TextField } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { coverageLabelsOf, coverages } from "@/lib/core/roll-up/coverage";
import { areaWordsOf } from "@/lib/core/self-word";
import type { UnitKind } from "@/lib/core/unit-kind";
import type { Settings } from "@/lib/counties/schema";
import { unitKindLabels } from "@/lib/units/types";

/** Kinds of units for which a county may set a separate due day; a city also for its counties. */
const kinds: readonly UnitKind[] = ["office", "department", "township", "zone", "body", "vertical"];
const ofCity: readonly UnitKind[] = ["county", ...kinds];

type Props = { days: { from: string; to: string }; collector: { kind: UnitKind; name: string } };

/** The separate due days, and the unit that the own report of a county or city covers. */
export function OwnReportCard({ days, collector }: Props) {
  const { register, formState } = useFormContext<Settings>();
  const { errors } = formState;
  const { own } = areaWordsOf(collector);
  const labels = coverageLabelsOf(collector);
  const day = (kind: UnitKind, label: string, hint?: string) => (
    <TextField
      key={kind}
      label={label}
      type="date"
      min={days.from}
      max={days.to}
      {...(hint && { hint })}
      error={errors.dueByKind?.[kind]?.message}
      className="max-w-[24rem]"
      {...register(`dueByKind.${kind}`)}
    />
  );
  return (
    <>
      <Card>
        <Fold opensFor={errors.dueByKind !== undefined}>
          <summary className="cursor-pointer font-medium text-[15px]">各类单位另定的截止日</summary>
          <p className="my-3 text-pretty text-ink-2">
            不填的按上面的截止日。部门等法定 1 月 31 日前公布的单位，填得更晚也以 1 月 31 日为准。
          </p>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-4 sm:grid-cols-2">
            {(collector.kind === "city" ? ofCity : kinds).map((kind) => day(kind, unitKindLabels[kind]))}
          </div>
        </Fold>
      </Card>
      <Card>
        <CardTitle>{own}的报告</CardTitle>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="统计范围"
            hint="写入自己报告的合计只加这些单位，统计表下印出范围。垂直管理部门都不计入。"
            {...register("coverage")}
          >
            {coverages.map((each) => (
              <option key={each} value={each}>
                {labels[each]}
              </option>
            ))}
          </SelectField>
          {day(collector.kind, `${own}报告的截止日`, "不填的，为各单位截止日后 20 天，最迟 3 月 31 日。")}
        </div>
      </Card>
    </>
  );
}
