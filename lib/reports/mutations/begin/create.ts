import { randomUUID } from "node:crypto";
import type { FieldEntry } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { addToRecord } from "@/lib/platform/record/mutations";
import type { Origin } from "../../types";
import type { BeginPermission, ReservedYear } from "./reserve-year";

export type FirstField = FieldEntry & { origin: Origin };

/**
 * Creates the report of a reserved year with its first fields, each with a row of history. Returns its id.
 */
export async function createReport(
  { tx, actor, unit, year, asIssued, countyForm, form }: ReservedYear<BeginPermission>,
  { fields, begunFromId }: { fields: readonly FirstField[]; begunFromId?: string | null },
): Promise<string> {
  const at = now();
  const { id: reportId } = await tx.report.create({
    data: {
      unitCode: unit.code,
      year,
      edition: form.edition.id,
      form: countyForm,
      state: "drafting",
      asIssued: asIssued ?? undefined,
      begunFromId,
      createdAt: at,
      updatedAt: at,
    },
  });
  await tx.field.createMany({
    data: fields.map(({ path, value }) => ({ reportId, path, value, version: 1 })),
  });
  await tx.change.createMany({
    data: fields.map(({ path, value, origin }) => ({
      reportId,
      path,
      value,
      origin,
      version: 1,
      baseVersion: 0,
      outcome: "accepted" as const,
      operationId: randomUUID(),
      authorId: actor.id,
      at,
    })),
  });
  const payload = { unitCode: unit.code, year, asIssued: asIssued ?? null };
  await addToRecord(tx, [{ kind: "report.begun", subject: reportId, actorId: actor.id, payload }]);
  return reportId;
}
