import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { formFor } from "@/lib/core/editions/registry";
import { partOf } from "@/lib/core/outline/parts";
import { done, type Result, refused } from "@/lib/core/refusal";
import { db } from "@/lib/platform/db";
import { lockReport } from "@/lib/reports/data";
import { saveAll } from "@/lib/reports/mutations/save-fields";
import { keepPicture } from "@/lib/reports/pictures/mutations";
import type { FillImportedInput } from "../schema";
import { readFields } from "./read-fields";
import { readPictures } from "./read-pictures";
import { recordImport } from "./record-import";

/** `setAside` counts the fields that somebody changed meanwhile: both texts are kept, and the draft asks which counts. */
export type Filled = { reportId: string; written: number; setAside: number };

/**
 * Brings fields of a document into a draft that stands already: all of them or none. The text that stood in a field
 * stays in its history; what somebody wrote since the clerk looked is never overwritten (see saveFields).
 */
export async function fillImported(actor: Actor, input: FillImportedInput): Promise<Result<Filled>> {
  return db.$transaction(
    async (tx) => {
      const report = await lockReport(tx, input.reportId);
      if (!report) return refused("notFound", "没有这份报告。");
      const form = formFor(report.year, report.countyForm);
      for (const { path } of input.fields) {
        const allowed = permit(actor, "report.write", report, partOf(form, path));
        if (!allowed.ok) return allowed;
      }
      const read = readFields(form, input.fields);
      if (!read.ok) return read;
      const pictures = readPictures(read.value, input.pictures);
      if (!pictures.ok) return pictures;
      // Before the fields: these are saved only with pictures that the unit holds.
      for (const picture of pictures.value) await keepPicture(tx, report.id, picture);
      const changes = input.fields.map((field) => ({ ...field, operationId: randomUUID() }));
      const { saved, refused: kept } = await saveAll(tx, actor, report, changes, "imported");
      const refusal = kept[0]?.refusal;
      // What was written before is undone with the transaction.
      if (refusal) throw new Error(`an import was refused half way: ${refusal.code}`);
      await recordImport(tx, actor, report, input.source, saved.length);
      const setAside = saved.filter(({ outcome }) => outcome === "setAside").length;
      return done({ reportId: report.id, written: saved.length - setAside, setAside });
    },
    { timeout: 20_000 },
  );
}
