import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/core/document/canonical";

/** An event before it is added to the record. */
export type RecordedEvent = {
  /** “move”, “publication”, “signIn”, “role.granted” … */
  kind: string;
  /** The id of the object of the event, or of the row that stores it. */
  subject: string;
  /** Null for the system itself. */
  actorId: string | null;
  payload: unknown;
};

/** The subject of what concerns the whole system, as a backup does, and no unit or account alone. */
export const SERVER = "server";

/** An entry of the record: its sequence number, its time, and the hash of the previous entry. */
export type Entry = RecordedEvent & { sequence: number; at: string; previous: string };

/** The previous hash of the first entry. */
export const BEGINNING = "0".repeat(64);

const entrySchema = z.strictObject({
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  kind: z.string(),
  subject: z.string(),
  actorId: z.string().nullable(),
  payload: z.unknown(),
  previous: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The text that is stored and hashed. Dates in a payload are serialized as JSON does. */
export function entryText(entry: Entry): string {
  return canonicalJson(JSON.parse(JSON.stringify(entry)));
}

/** Who did what, as the record stores it: equal for an entry and the row that it is on. */
export function entryContent({ actorId, payload }: RecordedEvent): string {
  return canonicalJson(JSON.parse(JSON.stringify({ actorId, payload })));
}

/** SHA-256 of an entry's text, in hex. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Parses an entry; null if the text is not one. */
export function readEntry(text: string): Entry | null {
  try {
    const read = entrySchema.safeParse(JSON.parse(text));
    return read.success ? (read.data as Entry) : null;
  } catch {
    return null;
  }
}
