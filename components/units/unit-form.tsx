"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { showRefusals } from "@/components/shell/show-refusals";
import { useTypedForm } from "@/components/shell/typed-words/use-typed-form";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { mayMakeDocuments, type UnitKind, unitKinds } from "@/lib/core/unit-kind";
import { createUnitAction, renameUnitAction } from "@/lib/units/actions";
import { isNumbered, nextCode } from "@/lib/units/rules";
import { type documentChoices, newUnitSchema } from "@/lib/units/schema";
import { type ListedUnit, type Unit, unitKindLabels } from "@/lib/units/types";
import { UnitOptions } from "./unit-options";

type Props = { units: readonly Unit[]; unit?: ListedUnit; onDone: () => void };

/**
 * For an existing unit only the names and what is registered of it can be changed: its reports depend on
 * code, kind and place in the tree.
 */
export function UnitForm({ units, unit, onDone }: Props) {
  const form = useUnitForm(units, unit);
  const { register, handleSubmit, setError } = form;
  const { errors, isSubmitting } = form.formState;
  const saved = useTypedForm(`unit ${unit?.code ?? "new"}`, form);
  const submit = handleSubmit(async (values) => {
    const { documents, ...entered } = values;
    const whole = { ...entered, mayMakeDocuments: documentAnswers[documents] };
    const { kind: _kind, parentCode: _parent, ...named } = whole;
    const answer = unit ? await resultOf(renameUnitAction(named)) : await resultOf(createUnitAction(whole));
    if (!answer.ok) return showRefusals(answer.refusals, fields, setError);
    saved();
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {errors.root && <Notice tone="err">{errors.root.message}</Notice>}
      {!unit && <PlaceFields form={form} units={units} />}
      <TextField
        label="单位名称"
        hint="例如：青石镇、县财政局"
        error={errors.name?.message}
        {...register("name")}
      />
      <TextField
        label="机关全称"
        hint="报告落款用，例如：青石镇人民政府、云溪县财政局"
        error={errors.organ?.message}
        {...register("organ")}
      />
      <TextField {...creditCode} error={errors.creditCode?.message} {...register("creditCode")} />
      <DocumentsField form={form} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={isSubmitting}>
          {isSubmitting ? "正在保存…" : unit ? "保存" : "新建单位"}
        </Button>
      </div>
    </form>
  );
}

function useUnitForm(units: readonly Unit[], unit: ListedUnit | undefined) {
  return useForm({ resolver: zodResolver(newUnitSchema), defaultValues: valuesOf(unit, units) });
}
type FieldsProps = { form: ReturnType<typeof useUnitForm> };

/** Parent, kind and code: fixed once the unit is there. */
function PlaceFields({ form: { register, watch, formState }, units }: FieldsProps & Pick<Props, "units">) {
  const { errors } = formState;
  const [kind, parentCode] = watch(["kind", "parentCode"]);
  return (
    <>
      <SelectField label="上级单位" error={errors.parentCode?.message} {...register("parentCode")}>
        <UnitOptions units={units} />
      </SelectField>
      <SelectField label="类别" error={errors.kind?.message} {...register("kind")}>
        {unitKinds.map((each) => (
          <option key={each} value={each}>
            {unitKindLabels[each]}
          </option>
        ))}
      </SelectField>
      <TextField
        {...code}
        {...codeWords(kind, parentCode, units)}
        error={errors.code?.message}
        {...register("code")}
      />
    </>
  );
}

function DocumentsField({ form: { register, watch, formState } }: FieldsProps) {
  return (
    <SelectField
      label="行政规范性文件制定主体"
      hint="以公布的制定主体清单为准；不在清单里的，填了制发件数会提醒核对。"
      error={formState.errors.documents?.message}
      {...register("documents")}
    >
      <option value="byKind">按类别：{mayMakeDocuments("", watch("kind")) ? "是" : "否"}</option>
      <option value="yes">是，在清单里</option>
      <option value="no">否，不在清单里</option>
    </SelectField>
  );
}

function valuesOf(unit: ListedUnit | undefined, units: readonly Unit[]) {
  return {
    code: unit?.code ?? "",
    name: unit?.name ?? "",
    kind: unit?.kind ?? (units[0]?.kind === "city" ? "county" : "township"),
    organ: unit?.organ ?? "",
    creditCode: unit?.creditCode ?? "",
    documents: documentsOf(unit?.mayMakeDocuments ?? null),
    parentCode: unit?.parentCode ?? units[0]?.code ?? "",
  };
}

type DocumentChoice = (typeof documentChoices)[number];
const documentAnswers: Record<DocumentChoice, boolean | null> = { byKind: null, yes: true, no: false };

function documentsOf(registered: boolean | null): DocumentChoice {
  if (registered === null) return "byKind";
  return registered ? "yes" : "no";
}

const fields = ["code", "name", "kind", "organ", "creditCode", "parentCode"] as const;

const code = { inputMode: "numeric", maxLength: 12 } as const;

/** A unit without an area code may be left to be numbered: the hint says with which code. */
function codeWords(kind: UnitKind, parentCode: string, units: readonly Unit[]) {
  if (!isNumbered(kind))
    return {
      label: "单位代码",
      hint: "12 位统计用区划代码，以上级单位的代码开头；县为 6 位加 6 个 0，乡镇为 9 位加 3 个 0。",
    };
  const next =
    parentCode === ""
      ? null
      : nextCode(
          parentCode,
          units.map((unit) => unit.code),
        );
  return {
    label: "单位代码（选填）",
    hint: next ? `没有区划代码的单位不用填，系统编为 ${next}。` : "没有区划代码的单位不用填，由系统编号。",
  };
}

const creditCode = {
  label: "统一社会信用代码（选填）",
  hint: "没有区划代码的部门等，可以登记它来辨认。",
  maxLength: 18,
};
