import type { Form } from "@/lib/core/editions/form";
import { chapterNumber } from "@/lib/core/outline/numbering";
import { PREFACE } from "@/lib/core/report";

/** The chapters of a form in printed order, the preface first, with the headings that the document prints. */
export function chaptersOf(form: Form): { id: string; heading: string }[] {
  return [
    { id: PREFACE, heading: "引言" },
    ...form.outline.chapters.map(({ id, heading }, index) => ({
      id,
      heading: `${chapterNumber(index)}${heading}`,
    })),
  ];
}
