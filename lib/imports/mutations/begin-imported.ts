import { done, type Result, refused } from "@/lib/core/refusal";
import { isKnownForm } from "@/lib/imports/place/chapters/choose-form";
import { contentOfFields } from "@/lib/reports/data";
import { createReport } from "@/lib/reports/mutations/begin/create";
import { prefillFor } from "@/lib/reports/mutations/begin/prefill";
import { beginningMutation, type ReservedYear } from "@/lib/reports/mutations/begin/reserve-year";
import { keepPictures } from "@/lib/reports/pictures/mutations";
import type { BeginImportedInput } from "../schema";
import { readFields } from "./read-fields";
import { readPictures } from "./read-pictures";
import { recordImport } from "./record-import";

/**
 * Starts a unit's report of a year with the content of a document: all fields or none. Each is recorded in
 * the history as imported, and an event names the source. Fields that the document lacks are filled in as in
 * any new report, except in one that is entered as issued.
 */
export const beginImported = beginningMutation(
  "report.import",
  (reserved, input: BeginImportedInput) => beginWith(reserved, input),
  { timeout: 20_000, ownForm: knownForm },
);

/** The outline and rows with which the document was read. Refused: `formUnknown`. */
export function knownForm({
  year,
  countyForm,
}: BeginImportedInput): Result<BeginImportedInput["countyForm"]> {
  return isKnownForm(year, countyForm)
    ? done(countyForm)
    : refused("formUnknown", "导入时用的章节设置不是系统认识的，请重新选择文件导入。");
}

/** The same as beginImported, for a year reserved in the caller's transaction. */
export async function beginWith(
  reserved: ReservedYear<"report.import">,
  input: BeginImportedInput,
): Promise<Result<{ reportId: string }>> {
  const { unit, form, last, notice, asIssued } = reserved;
  const imported = readFields(form, input.fields);
  if (!imported.ok) return imported;
  const pictures = readPictures(imported.value, input.pictures);
  if (!pictures.ok) return pictures;
  const paths = new Set(imported.value.map(({ path }) => path));
  const { front } = contentOfFields(imported.value);
  const certain = asIssued
    ? []
    : prefillFor(form, unit, last, notice, front).filter(({ path }) => !paths.has(path));
  const reportId = await createReport(reserved, {
    fields: [...certain, ...imported.value.map((field) => ({ ...field, origin: "imported" as const }))],
    begunFromId: asIssued ? undefined : last?.reportId,
  });
  await keepPictures(reserved, reportId, pictures.value);
  await recordImport(reserved, { id: reportId, state: "drafting" }, input.source, paths.size);
  return done({ reportId });
}
