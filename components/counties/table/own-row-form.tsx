"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, type UseFormReturn, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { measures } from "@/lib/core/tables/table";
import { addRow, changeRow, countIn, parentsBelow } from "@/lib/counties/own-form/edit-rows";
import type { OwnRow } from "@/lib/counties/own-form/rows";
import { type RowAnswers, rowSchema } from "@/lib/counties/schema";
import { freshId } from "../fresh-id";
import { alone } from "./alone";
import { PartsField } from "./parts-field";
import type { RowEdit } from "./row-edit";
import { rowKindLabels } from "./row-kinds";

type Props = {
  edit: Exclude<RowEdit, { kind: "national" }>;
  rows: readonly OwnRow[];
  onSettled: (rows: OwnRow[]) => void;
};

/** Adds or changes a row of the county's own. */
export function OwnRowForm({ edit, rows, onSettled }: Props) {
  const form = useForm<RowAnswers>({
    resolver: zodResolver(rowSchema),
    defaultValues: answersOf(edit, rows),
  });
  const { register, handleSubmit, watch, formState } = form;
  const kind = watch("kind");
  const parentId = watch("parent");
  const parent = rows.find(({ id }) => id === parentId);
  const joins = kind !== "header" && (parent?.kind === "sum" || parent?.kind === "union") && !parent.removed;

  const submit = handleSubmit((answers) => {
    const { label, unit, parts } = answers;
    const words = { label: label.trim(), kind, unit: unit === "" ? null : unit, parts };
    const id = edit.kind === "own" ? edit.row.id : freshId("own.");
    const next =
      edit.kind === "own"
        ? changeRow(rows, id, words)
        : addRow(rows, edit.after?.id ?? null, answers.parent || null, { id, ...words });
    onSettled(joins ? countIn(next, answers.parent, id, answers.counted) : next);
  });

  return (
    <form onSubmit={alone(submit)} noValidate className="grid gap-4">
      <TextField
        label="指标名称"
        hint="连同序号一起写，例如：5.其他形式"
        maxLength={220}
        error={formState.errors.label?.message}
        {...register("label")}
      />
      <ParentField {...{ edit, rows, form }} />
      <KindFields form={form} kind={kind} />
      <TotalFields
        form={form}
        kind={kind}
        rows={rows}
        totalId={edit.kind === "own" ? edit.row.id : undefined}
      />
      {joins && (
        <label className="flex items-start gap-2">
          <input type="checkbox" className="mt-1.5 size-4 shrink-0 accent-accent" {...register("counted")} />
          <span>计入“{parent?.label}”</span>
        </label>
      )}
      <div className="flex justify-end">
        <Button type="submit" variant="primary">
          {edit.kind === "own" ? "确定" : "增加"}
        </Button>
      </div>
    </form>
  );
}

type FieldsProps = { form: UseFormReturn<RowAnswers>; kind: RowAnswers["kind"] };

/** The parent of a new row, if there is a choice. */
function ParentField({
  edit,
  rows,
  form: { register },
}: Pick<Props, "edit" | "rows"> & Pick<FieldsProps, "form">) {
  const parents = edit.kind === "add" ? parentsBelow(rows, edit.after?.id ?? null) : [];
  if (parents.length < 2) return null;
  return (
    <SelectField label="层级" {...register("parent")}>
      {parents.map((row) => (
        <option key={row?.id ?? ""} value={row?.id ?? ""}>
          {row ? `属于“${row.label}”` : "最外层"}
        </option>
      ))}
    </SelectField>
  );
}

function KindFields({ form: { register }, kind }: FieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField label="填法" {...register("kind")}>
        {Object.entries(rowKindLabels).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {kind !== "header" && (
        <SelectField label="单位" {...register("unit")}>
          {measures.map((measure) => (
            <option key={measure} value={measure}>
              {measure}
            </option>
          ))}
          <option value="">不印单位</option>
        </SelectField>
      )}
    </div>
  );
}

/** For a row that counts other rows: its parts, and the rule shown to the clerk. */
function TotalFields({
  form: { control },
  kind,
  rows,
  totalId,
}: FieldsProps & { rows: readonly OwnRow[]; totalId: string | undefined }) {
  return (
    <>
      {kind === "union" && (
        <p className="text-ink-3 text-sm">
          去重总数由填报员填写：不小于所选各行中最大的一行，不大于各行之和（同一条信息从几个渠道发出只计一次）。
        </p>
      )}
      {(kind === "sum" || kind === "union") && (
        <Controller
          control={control}
          name="parts"
          render={({ field: { value, onChange }, fieldState }) => (
            <PartsField
              rows={rows}
              totalId={totalId}
              value={value}
              onChange={onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
    </>
  );
}

/** A new row is a sibling of the chosen one, and a part of the same total. */
function answersOf(edit: Props["edit"], rows: readonly OwnRow[]): RowAnswers {
  if (edit.kind === "add") {
    const { after } = edit;
    const offered = parentsBelow(rows, after?.id ?? null).map((row) => row?.id ?? "");
    const beside = after?.parent ?? "";
    const parent =
      after && isHeading(after) ? after.id : offered.includes(beside) ? beside : (offered[0] ?? "");
    const unit = after?.unit ?? "条";
    return { label: "", parent, kind: "input", unit, parts: [], counted: true };
  }
  const { id, label, kind, unit, parts = [], parent = "" } = edit.row;
  const counted = rows.find((row) => row.id === parent)?.parts?.includes(id) ?? false;
  return { label, parent, kind, unit: unit ?? "", parts, counted };
}

/** Below a heading, new rows are its children. */
function isHeading({ kind }: OwnRow): boolean {
  return kind === "header";
}
