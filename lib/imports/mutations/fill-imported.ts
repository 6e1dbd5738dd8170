import { randomUUID } from "node:crypto";
import { permit } from "@/lib/access/policy";
import { canonicalJson } from "@/lib/core/document/canonical";
import { formFor } from "@/lib/core/editions/registry";
import { followingPreface } from "@/lib/core/preface";
import { done } from "@/lib/core/refusal";
import { PREFACE } from "@/lib/core/report";
import { partOf } from "@/lib/core/steps/parts";
import { findSettledYearOf } from "@/lib/counties/data";
import { completeDraft } from "@/lib/reports/data";
import { saveAll } from "@/lib/reports/mutations/fields/save-fields";
import { type HeldReport, reportMutation } from "@/lib/reports/mutations/report-mutation";
import { keepPictures } from "@/lib/reports/pictures/mutations";
import type { Draft } from "@/lib/reports/types";
import type { FillImportedInput } from "../schema";
import { readFields } from "./read-fields";
import { readPictures } from "./read-pictures";
import { recordImport } from "./record-import";

/**
 * `setAside` counts the fields that somebody changed in the meantime: both versions are kept, and the draft
 * asks which one applies.
 */
export type FilledDraft = { reportId: string; written: number; setAside: number };

/**
 * Imports fields of a document into an existing draft: all of them or none. A field's previous text stays in
 * its history; changes made since the clerk looked are never overwritten (see saveFields).
 */
export const fillImported = reportMutation(
  "report.write",
  async (held, input: FillImportedInput) => {
    const { actor, target: report } = held;
    const form = formFor(report.year, report.countyForm);
    for (const { path } of input.fields) {
      const allowed = permit(actor, "report.write", report, partOf(form, path));
      if (!allowed.ok) return allowed;
    }
    const read = readFields(form, input.fields);
    if (!read.ok) return read;
    const pictures = readPictures(read.value, input.pictures);
    if (!pictures.ok) return pictures;
    // Before the fields, which can only be saved with pictures that the unit has.
    await keepPictures(held, report.id, pictures.value);
    const batchId = randomUUID();
    const changes = input.fields.map((field) => ({ ...field, batchId, operationId: randomUUID() }));
    const before = await completeDraft(report, held.tx);
    const { saved, refused: refusals } = await saveAll(held, changes, "imported");
    const refusal = refusals[0]?.refusal;
    // The refusal rolls back what was written before.
    if (refusal) return { ok: false, refusals: [refusal] };
    await followWithPreface(held, before, batchId);
    await recordImport(held, report, input.source, saved.length);
    const setAside = saved.filter(({ outcome }) => outcome === "setAside").length;
    return done<FilledDraft>({ reportId: report.id, written: saved.length - setAside, setAside });
  },
  { timeout: 20_000 },
);

/**
 * An opening that is still the one generated from the front matter is generated again from what the import
 * made of it, as it is while somebody types: it never names another contact than the fields above it.
 */
async function followWithPreface(
  held: HeldReport<"report.write">,
  before: Draft,
  batchId: string,
): Promise<void> {
  const { actor, target: report, tx } = held;
  if (!permit(actor, "report.write", report, PREFACE).ok) return;
  const { content } = await completeDraft(report, tx);
  if (
    canonicalJson(content.chapters[PREFACE] ?? null) !==
    canonicalJson(before.content.chapters[PREFACE] ?? null)
  )
    return;
  const { edition } = formFor(report.year, report.countyForm);
  const settled = await findSettledYearOf(report.lineage, report.year, tx);
  const notice = settled?.settings.notice ?? null;
  const value = followingPreface(edition, report.unit.organ, before.content, content.front, notice);
  if (!value) return;
  const path = `chapter.${PREFACE}` as const;
  const baseVersion = before.versions[path] ?? 0;
  await saveAll(held, [{ path, value, baseVersion, batchId, operationId: randomUUID() }], "preface");
}
