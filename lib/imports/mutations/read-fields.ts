import type { Form } from "@/lib/core/editions/form";
import { hasField } from "@/lib/core/editions/has-field";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { FieldEntry, FieldPath, FieldValue } from "@/lib/core/report";
import { readValue } from "@/lib/reports/schema";
import type { ImportedField } from "../schema";

/**
 * Validates the values of the fields, each path once. All are refused if the form lacks a field or a value is
 * invalid: an import is never carried out in part.
 */
export function readFields(form: Form, fields: readonly ImportedField[]): Result<FieldEntry[]> {
  const read = new Map<FieldPath, FieldValue>();
  for (const { path, value } of fields) {
    if (!hasField(form, path) || read.has(path))
      return refused(
        "fieldUnknown",
        "导入的内容和这份报告的章节或表格对不上，年度设置可能刚改过。请重新选择文件导入。",
      );
    const one = readValue({ path, value, baseVersion: 0, operationId: "" });
    if (!one.ok) return one;
    read.set(path, one.value);
  }
  return done([...read].map(([path, value]) => ({ path, value })));
}
