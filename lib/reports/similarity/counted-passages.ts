import type { Form } from "@/lib/core/editions/form";
import { shownContent } from "@/lib/core/prose/live-figures";
import type { ReportContent } from "@/lib/core/report";
import { countedOf } from "@/lib/core/similarity/counted";
import { namesOf } from "@/lib/core/similarity/own-names";
import type { Probe } from "./data";

/**
 * The paragraphs of a report that are compared with other reports. The opening is excluded because it is the
 * same everywhere, and so are statements of figures. Live figures are replaced by their printed numbers.
 */
export function countedPassages(form: Form, written: ReportContent, organ: string): Probe["passages"] {
  const content = shownContent(written, form);
  const names = namesOf(organ);
  return form.outline.chapters.flatMap(({ id }) =>
    countedOf(content.chapters[id], names)
      .filter(({ figures }) => !figures)
      .map((counted) => ({ chapterId: id, counted })),
  );
}
