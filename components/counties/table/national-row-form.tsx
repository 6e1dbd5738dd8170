"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Row } from "@/lib/core/tables/table";
import { changeNational } from "@/lib/counties/own-form/edit-rows";
import type { OwnRow } from "@/lib/counties/own-form/rows";
import { nationalRowSchema } from "@/lib/counties/schema";
import { alone } from "./alone";
import { PartsField } from "./parts-field";

type Props = {
  row: OwnRow;
  /** The row as the national table has it. */
  standard?: Row;
  rows: readonly OwnRow[];
  onSettled: (rows: OwnRow[]) => void;
};

/**
 * Another label for a national row, and the parts of its total. Unit and position are those of the national
 * table.
 */
export function NationalRowForm({ row, standard, rows, onSettled }: Props) {
  const { register, control, handleSubmit, watch, formState } = useForm({
    resolver: zodResolver(nationalRowSchema),
    defaultValues: {
      label: row.label,
      total: row.kind === "sum" || row.kind === "union",
      parts: row.parts ?? [],
    },
  });
  const { errors } = formState;
  const submit = handleSubmit(({ label, total, parts }) =>
    onSettled(
      changeNational(rows, row.id, {
        label: label || (standard?.label ?? row.label),
        parts: total ? parts : [],
      }),
    ),
  );
  const nationalTotal = standard?.kind === "sum" || standard?.kind === "union";
  return (
    <form onSubmit={alone(submit)} noValidate className="grid gap-4">
      <TextField
        label="指标名称"
        hint={`全国统一表：${standard?.label ?? row.label}。清空即恢复。`}
        maxLength={220}
        error={errors.label?.message}
        {...register("label")}
      />
      {standard?.kind === "input" && (
        <label className="flex items-start gap-2">
          <input type="checkbox" className="mt-1.5 size-4 shrink-0 accent-accent" {...register("total")} />
          <span>改为合计行：由其他行相加，不再填报</span>
        </label>
      )}
      {(nationalTotal || watch("total")) && (
        <Controller
          control={control}
          name="parts"
          render={({ field: { value, onChange }, fieldState }) => (
            <PartsField
              rows={rows}
              totalId={row.id}
              value={value}
              onChange={onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      <div className="flex justify-end">
        <Button type="submit" variant="primary">
          确定
        </Button>
      </div>
    </form>
  );
}
