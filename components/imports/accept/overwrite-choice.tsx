"use client";
import { fieldLabel } from "@/components/reports/words/field-label";
import type { Form } from "@/lib/core/editions/form";
import type { FieldPath } from "@/lib/core/report";
import { formPartsOf, partOf } from "@/lib/core/steps/parts";
import type { FieldComparison } from "@/lib/imports/accept/compare-with-draft";

type Props = {
  comparisons: readonly FieldComparison[];
  form: Form;
  /** Fields whose existing text is to be replaced by the document's. */
  replaced: ReadonlySet<FieldPath>;
  onReplace: (replaced: Set<FieldPath>) => void;
};

/**
 * For an existing draft: empty fields are filled, written ones are kept unless the clerk decides otherwise,
 * field by field. What is only prefilled gives way to this year's own document.
 */
export function OverwriteChoice({ comparisons, form, replaced, onReplace }: Props) {
  const byStatus = (wanted: FieldComparison["status"]) =>
    comparisons.filter(({ status }) => status === wanted);
  const [empty, written] = [byStatus("empty"), byStatus("written")];
  const prefilled = byStatus("prefilled");
  const [same, locked] = [byStatus("same"), byStatus("locked")];
  return (
    <div className="grid gap-3">
      <p>
        空着的 {empty.length} 栏会填上。
        {prefilled.length > 0 &&
          `系统预填、没有改过的 ${prefilled.length} 栏换成文件里的，原来的留在历史记录里。`}
        {same.length > 0 && `有 ${same.length} 栏与草稿里的一样，不用动。`}
        {locked.length > 0 && `审核退回时没有开放的 ${locked.length} 栏不导入。`}
      </p>
      {written.length > 0 && (
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 font-medium">
            这 {written.length} 栏已经写了内容。勾选的用文件里的替换，原来的留在历史记录里；不勾的保持不动：
          </legend>
          <Choice label="全部替换" paths={written.map(({ path }) => path)} {...{ replaced, onReplace }} />
          <div className="grid max-h-72 gap-1.5 overflow-y-auto">
            {byPart(written, form).map(({ heading, paths }) => (
              <PartChoice key={heading} {...{ heading, paths, form, replaced, onReplace }} />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}

type Choosing = Pick<Props, "replaced" | "onReplace">;

/** The fields of one part of the report, chosen together or, expanded, one by one. */
function PartChoice({
  heading,
  paths,
  form,
  ...choosing
}: Choosing & { heading: string; paths: readonly FieldPath[]; form: Form }) {
  const [only] = paths;
  if (only && paths.length === 1)
    return <Choice label={labelOf(heading, fieldLabel(form, only))} paths={paths} {...choosing} />;
  return (
    <div>
      <Choice label={`${heading}（${paths.length} 栏）`} paths={paths} {...choosing} />
      <details className="ml-6">
        <summary className="text-ink-2 text-sm">逐栏选择</summary>
        <div className="my-1 grid gap-1.5 sm:grid-cols-2">
          {paths.map((path) => (
            <Choice key={path} label={fieldLabel(form, path)} paths={[path]} {...choosing} />
          ))}
        </div>
      </details>
    </div>
  );
}

/** The checkbox is indeterminate if only some of several fields are chosen. */
function Choice({
  label,
  paths,
  replaced,
  onReplace,
}: Choosing & { label: string; paths: readonly FieldPath[] }) {
  const chosen = paths.filter((path) => replaced.has(path)).length;
  return (
    <label className="flex items-start gap-2">
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < paths.length;
        }}
        checked={chosen === paths.length}
        onChange={({ target }) => {
          const next = new Set(replaced);
          for (const path of paths) {
            if (target.checked) next.add(path);
            else next.delete(path);
          }
          onReplace(next);
        }}
        className="mt-1.5 size-4 shrink-0 accent-accent"
      />
      {label}
    </label>
  );
}

/** A chapter's text has the chapter's label. */
const labelOf = (heading: string, field: string) => (heading === field ? field : `${heading}：${field}`);

/** In the order of the report. */
function byPart(fields: readonly FieldComparison[], form: Form): { heading: string; paths: FieldPath[] }[] {
  const parts = [{ id: null, heading: "基本信息" }, ...formPartsOf(form)];
  return parts
    .map(({ id, heading }) => ({
      heading,
      paths: fields.filter(({ path }) => partOf(form, path) === id).map(({ path }) => path),
    }))
    .filter(({ paths }) => paths.length > 0);
}
