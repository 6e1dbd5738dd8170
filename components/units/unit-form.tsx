"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { showRefusals } from "@/components/shell/show-refusals";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { unitKinds } from "@/lib/core/unit-kind";
import { createUnitAction, renameUnitAction } from "@/lib/units/actions";
import { newUnitSchema } from "@/lib/units/schema";
import { type ListedUnit, type Unit, unitKindLabels } from "@/lib/units/types";
import { UnitOptions } from "./unit-options";

type Props = { units: readonly Unit[]; unit?: ListedUnit; onDone: () => void };

/**
 * For an existing unit only the names can be changed: its reports depend on code, kind and place in the tree.
 */
export function UnitForm({ units, unit, onDone }: Props) {
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(newUnitSchema),
    defaultValues: {
      code: unit?.code ?? "",
      name: unit?.name ?? "",
      kind: unit?.kind ?? (units[0]?.kind === "city" ? "county" : "township"),
      organ: unit?.organ ?? "",
      creditCode: unit?.creditCode ?? "",
      parentCode: unit?.parentCode ?? units[0]?.code ?? "",
    },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    const { kind: _kind, parentCode: _parent, ...named } = values;
    const answer = unit ? await resultOf(renameUnitAction(named)) : await resultOf(createUnitAction(values));
    if (answer.ok) onDone();
    else showRefusals(answer.refusals, fields, setError);
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {errors.root && <Notice tone="err">{errors.root.message}</Notice>}
      {!unit && (
        <>
          <SelectField label="上级单位" error={errors.parentCode?.message} {...register("parentCode")}>
            <UnitOptions units={units} />
          </SelectField>
          <SelectField label="类别" error={errors.kind?.message} {...register("kind")}>
            {unitKinds.map((kind) => (
              <option key={kind} value={kind}>
                {unitKindLabels[kind]}
              </option>
            ))}
          </SelectField>
          <TextField {...code} error={errors.code?.message} {...register("code")} />
        </>
      )}
      <TextField
        label="单位名称"
        hint="例如：青石镇、云溪县"
        error={errors.name?.message}
        {...register("name")}
      />
      <TextField
        label="机关全称"
        hint="报告落款用，例如：青石镇人民政府"
        error={errors.organ?.message}
        {...register("organ")}
      />
      <TextField {...creditCode} error={errors.creditCode?.message} {...register("creditCode")} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={isSubmitting}>
          {isSubmitting ? "正在保存…" : unit ? "保存" : "新建单位"}
        </Button>
      </div>
    </form>
  );
}

const fields = ["code", "name", "kind", "organ", "creditCode", "parentCode"] as const;

const code = {
  label: "单位代码",
  hint: "12 位统计用区划代码，以上级单位的代码开头；县为 6 位加 6 个 0，乡镇为 9 位加 3 个 0。",
  inputMode: "numeric",
  maxLength: 12,
} as const;

const creditCode = {
  label: "统一社会信用代码（选填）",
  hint: "没有区划代码的部门等，可以登记它来辨认。",
  maxLength: 18,
};
