import { randomUUID } from "node:crypto";
import { permit } from "@/lib/access/policy";
import { formFor } from "@/lib/core/editions/registry";
import { done } from "@/lib/core/refusal";
import { partOf } from "@/lib/core/steps/parts";
import { saveAll } from "@/lib/reports/mutations/fields/save-fields";
import { reportMutation } from "@/lib/reports/mutations/report-mutation";
import { keepPictures } from "@/lib/reports/pictures/mutations";
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
    const { saved, refused: refusals } = await saveAll(held, changes, "imported");
    const refusal = refusals[0]?.refusal;
    // The refusal rolls back what was written before.
    if (refusal) return { ok: false, refusals: [refusal] };
    await recordImport(held, report, input.source, saved.length);
    const setAside = saved.filter(({ outcome }) => outcome === "setAside").length;
    return done<FilledDraft>({ reportId: report.id, written: saved.length - setAside, setAside });
  },
  { timeout: 20_000 },
);
