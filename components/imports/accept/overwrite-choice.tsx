"use client";
import { fieldLabel } from "@/components/reports/words/field-label";
import type { Form } from "@/lib/core/editions/form";
import type { FieldPath } from "@/lib/core/report";
import type { FieldComparison } from "@/lib/imports/accept/compare-with-draft";

type Props = {
  comparisons: readonly FieldComparison[];
  form: Form;
  /** Fields that somebody wrote, and that the document's text shall replace. */
  replaced: ReadonlySet<FieldPath>;
  onReplace: (replaced: Set<FieldPath>) => void;
};

/** A draft exists already: what is empty is filled, what is written stays unless the clerk says otherwise, field by field. */
export function OverwriteChoice({ comparisons, form, replaced, onReplace }: Props) {
  const byStatus = (wanted: FieldComparison["status"]) =>
    comparisons.filter(({ status }) => status === wanted);
  const [empty, written] = [byStatus("empty"), byStatus("written")];
  const [same, locked] = [byStatus("same"), byStatus("locked")];
  return (
    <div className="grid gap-3">
      <p>
        空着的 {empty.length} 栏会填上。{same.length > 0 && `有 ${same.length} 栏与草稿里的一样，不用动。`}
        {locked.length > 0 && `县级退回时没有开放的 ${locked.length} 栏不导入。`}
      </p>
      {written.length > 0 && (
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 font-medium">
            这 {written.length} 栏已经写了内容。勾选的用文件里的替换，原来的留在历史记录里；不勾的保持不动：
          </legend>
          <label className="flex items-start gap-2 font-medium">
            <input
              type="checkbox"
              checked={written.every(({ path }) => replaced.has(path))}
              onChange={(event) =>
                onReplace(new Set(event.target.checked ? written.map(({ path }) => path) : []))
              }
              className="mt-1.5 size-4 shrink-0 accent-accent"
            />
            全部替换
          </label>
          <div className="grid max-h-72 gap-1.5 overflow-y-auto sm:grid-cols-2">
            {written.map(({ path }) => (
              <label key={path} className="flex items-start gap-2">
                <input
                  type="checkbox"
                  checked={replaced.has(path)}
                  onChange={(event) => {
                    const next = new Set(replaced);
                    if (event.target.checked) next.add(path);
                    else next.delete(path);
                    onReplace(next);
                  }}
                  className="mt-1.5 size-4 shrink-0 accent-accent"
                />
                {fieldLabel(form, path)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
