import { createHash } from "node:crypto";
import { z } from "zod";
import type { RecordedEvent } from "./entry";

/**
 * The record's copy of rows stored in other tables. Computed again from the current row, it shows whether the
 * row was changed since.
 */

type Row<Name extends string, Value = unknown> = Record<Name, Value>;

export function recordedMove(
  row: Row<"id" | "reportId" | "move" | "from" | "to" | "actorId", string> & { payload: unknown; at: Date },
): RecordedEvent {
  const { id, reportId, move, from, to, payload, at } = row;
  return {
    kind: "move",
    subject: id,
    actorId: row.actorId,
    payload: { reportId, move, from, to, payload, at },
  };
}

export function recordedAccountEvent(
  row: Row<"id" | "actorId" | "kind" | "subject", string> & { payload: unknown; at: Date },
): RecordedEvent {
  const { id, actorId, kind, subject, payload, at } = row;
  return { kind, subject: id, actorId, payload: { subject, payload, at } };
}

export function recordedVersion(
  row: Row<"id" | "reportId" | "title" | "sha256", string> & { number: number },
): RecordedEvent {
  const { id, reportId, number, title, sha256 } = row;
  return { kind: "version", subject: id, actorId: null, payload: { reportId, number, title, sha256 } };
}

/** The time of replacement is omitted: it is set later, by the publication that replaces this one. */
export function recordedPublication(
  row: Row<"id" | "versionId" | "unitCode" | "countyCode" | "edition" | "title", string> & {
    year: number;
    number: number;
    waivers: unknown;
    asIssued: unknown;
    correctionReason: string | null;
    onePersonMoves: unknown;
    names: unknown;
    publishedAt: Date;
  },
): RecordedEvent {
  const { id, versionId, unitCode, countyCode, year, number, edition, title } = row;
  const { waivers, asIssued, correctionReason, onePersonMoves, names, publishedAt } = row;
  const what = { versionId, unitCode, countyCode, year, number, edition, title };
  return {
    kind: "publication",
    subject: id,
    actorId: null,
    // Omitted if there are none, as in older entries.
    payload: {
      ...what,
      ...{ waivers, asIssued, correctionReason, names, publishedAt },
      ...(onePersonMoves !== null && { onePersonMoves }),
    },
  };
}

export function recordedManifest(row: {
  publicationId: string;
  sequence: number;
  text: string;
  signature: string;
  keyId: string;
  sm2Signature: string | null;
  sm2KeyId: string | null;
}): RecordedEvent {
  const { publicationId, sequence, text, signature, keyId, sm2Signature, sm2KeyId } = row;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return {
    kind: "manifest",
    subject: `${publicationId}/${sequence}`,
    actorId: null,
    // Omitted without a second signature, as in older entries.
    payload: { sha256, signature, keyId, ...(sm2Signature !== null && { sm2Signature, sm2KeyId }) },
  };
}

export function recordedKey(row: {
  id: string;
  publicKey: string;
  endorsedById: string | null;
  endorsement: string | null;
}): RecordedEvent {
  const { id, publicKey, endorsedById, endorsement } = row;
  return { kind: "key", subject: id, actorId: null, payload: { publicKey, endorsedById, endorsement } };
}

/** Kinds of entry that are those of one table. */
const kindsOfTables = new Set(["move", "version", "publication", "manifest", "key"]);

/** What `recordedAccountEvent` writes: its kinds are many, its payload has one shape. */
const accountEventPayload = z.strictObject({
  subject: z.string(),
  payload: z.unknown(),
  at: z.iso.datetime(),
});

/**
 * Whether an entry is of a row in another table, which must then be there. The others – of sign-ins, exports,
 * jobs, what was done on the server – stand in the record alone.
 */
export function isOfRow({ kind, payload }: RecordedEvent): boolean {
  return kindsOfTables.has(kind) || accountEventPayload.safeParse(payload).success;
}
