import type { Form } from "@/lib/core/editions/form";
import { shownProse } from "@/lib/core/prose/live-figures";
import { type Prose, proseText } from "@/lib/core/prose/prose";
import { type FieldPath, type FieldValue, parsePath, type ReportContent } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";

/** A field's value as text with the present live figures; empty if there is none. */
export function plainValue(
  path: FieldPath,
  value: FieldValue | null | undefined,
  form: Form,
  content: ReportContent,
): string {
  if (value === undefined || value === null) return "";
  switch (parsePath(path)?.kind) {
    case "chapter":
      return proseText(shownProse(value as Prose, form, content.figures));
    case "figure":
      return (value as Figure).typed ?? (value as Figure).value ?? "";
    default:
      return value as string;
  }
}
