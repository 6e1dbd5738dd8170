import type { Actor } from "@/lib/access/actor";
import { done, type Result, refused } from "@/lib/core/refusal";
import { isKnownForm } from "@/lib/imports/place/chapters/choose-form";
import { db, type Tx } from "@/lib/platform/db";
import { claimYear, createReport } from "@/lib/reports/mutations/create";
import { keepPicture } from "@/lib/reports/pictures/mutations";
import { prefillFor } from "@/lib/reports/prefill";
import type { BeginImportedInput } from "../schema";
import { readFields } from "./read-fields";
import { readPictures } from "./read-pictures";
import { recordImport } from "./record-import";

/**
 * Begins the report of a unit for a year with what was brought in from a document: all fields or none. Each stands in
 * the history as imported, and an event names the source. What the document does not say is filled in as in any new
 * report, except in one that is entered as issued.
 */
export async function beginImported(
  actor: Actor,
  input: BeginImportedInput,
): Promise<Result<{ reportId: string }>> {
  return db.$transaction((tx) => beginImportedIn(tx, actor, input), { timeout: 20_000 });
}

/** As beginImported, inside the caller's transaction. A refusal has written nothing. */
export async function beginImportedIn(
  tx: Tx,
  actor: Actor,
  input: BeginImportedInput,
): Promise<Result<{ reportId: string }>> {
  if (!isKnownForm(input.year, input.countyForm))
    return refused("formUnknown", "导入时用的章节设置不是系统认识的，请重新选择文件导入。");
  const claim = await claimYear(tx, actor, "report.import", input, input.countyForm);
  if (!claim.ok) return claim;
  const { unit, form, last, asIssued } = claim.value;
  const imported = readFields(form, input.fields);
  if (!imported.ok) return imported;
  const pictures = readPictures(imported.value, input.pictures);
  if (!pictures.ok) return pictures;
  const paths = new Set(imported.value.map(({ path }) => path));
  const certain = asIssued ? [] : prefillFor(form, unit, last).filter(({ path }) => !paths.has(path));
  const reportId = await createReport(tx, actor, claim.value, {
    fields: [...certain, ...imported.value.map((field) => ({ ...field, origin: "imported" as const }))],
    begunFromId: asIssued ? undefined : last?.reportId,
  });
  for (const picture of pictures.value) await keepPicture(tx, reportId, picture);
  await recordImport(tx, actor, { id: reportId, state: "drafting" }, input.source, paths.size);
  return done({ reportId });
}
