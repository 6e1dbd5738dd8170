import type { Form } from "@/lib/core/editions/form";
import { done, type Result, refused } from "@/lib/core/refusal";
import { type FieldPath, type FieldValue, PREFACE, parsePath } from "@/lib/core/report";
import { readValue } from "@/lib/reports/schema";
import type { ImportedField } from "../schema";

export type ReadField = { path: FieldPath; value: FieldValue };

/**
 * The fields with their values read, each path once. Refused as a whole where the form has no such field or where one
 * cannot hold its value: an import is never carried out in part.
 */
export function readFields(form: Form, fields: readonly ImportedField[]): Result<ReadField[]> {
  const read = new Map<FieldPath, FieldValue>();
  for (const { path, value } of fields) {
    if (!existsIn(form, path) || read.has(path))
      return refused(
        "fieldUnknown",
        "导入的内容和这份报告的章节或表格对不上，县里可能刚改过设置。请重新选择文件导入。",
      );
    const one = readValue({ path, value, baseVersion: 0, operationId: "" });
    if (!one.ok) return one;
    read.set(path, one.value);
  }
  return done([...read].map(([path, value]) => ({ path, value })));
}

function existsIn(form: Form, path: FieldPath): boolean {
  const parsed = parsePath(path);
  if (parsed?.kind === "figure") return form.cells.has(parsed.cellId);
  if (parsed?.kind !== "chapter") return parsed !== null;
  return parsed.chapterId === PREFACE || form.outline.chapters.some(({ id }) => id === parsed.chapterId);
}
