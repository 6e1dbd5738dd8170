import type { Form } from "@/lib/core/editions/form";
import { standardPreface } from "@/lib/core/preface";
import { proseOf } from "@/lib/core/prose/prose";
import { type FieldEntry, type Front, type FrontField, PREFACE, type ReportContent } from "@/lib/core/report";
import type { YearNotice } from "@/lib/core/season/usual-words";
import { carriedOver } from "@/lib/core/tables/carry-over";
import { statutoryTitle } from "@/lib/core/title";

export type Prefill = FieldEntry & { origin: "prefilled" | "lastYear" };

/**
 * The known values of a new report. Contact details come from last year's report, and so do the applications
 * carried over (上年结转 = last year's 结转下年度); no other figure is prefilled. The opening names the contact that
 * the report will have: what a document said of it (`imported`), else last year's.
 */
export function prefillFor(
  form: Form,
  unit: { organ: string },
  last: { content: ReportContent } | null,
  notice: YearNotice | null = null,
  imported: Front = {},
): Prefill[] {
  const front: Front = {
    title: statutoryTitle(form.edition, unit.organ, form.year),
    periodFrom: `${form.year}-01-01`,
    periodTo: `${form.year}-12-31`,
    signedBy: unit.organ,
  };
  const contact: Front = {};
  for (const field of ["address", "postcode", "phone", "email"] as const)
    if (last?.content.front[field]) contact[field] = last.content.front[field];

  const written = (fields: Front, origin: Prefill["origin"]): Prefill[] =>
    Object.entries(fields).map(([field, value]) => ({ path: `front.${field as FrontField}`, value, origin }));
  return [
    ...written(front, "prefilled"),
    ...written(contact, "lastYear"),
    {
      path: `chapter.${PREFACE}`,
      value: standardPreface(form.edition, unit.organ, { ...front, ...contact, ...imported }, notice),
      origin: "prefilled",
    },
    ...form.outline.chapters
      .filter((chapter) => (chapter.subItems ?? []).length > 0)
      .map(
        (chapter): Prefill => ({
          path: `chapter.${chapter.id}`,
          value: proseOf(...(chapter.subItems ?? []).flatMap(({ heading }) => [`## ${heading}`, ""])),
          origin: "prefilled",
        }),
      ),
    ...carriedOver(form, last?.content.figures).map(
      ({ cellId, value }): Prefill => ({
        path: `figure.${cellId}`,
        value: { value },
        origin: "lastYear",
      }),
    ),
  ];
}
