import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/core/document/canonical";

/** What was done, before it has its place in the record. */
export type RecordedEvent = {
  /** “move”, “publication”, “signIn”, “role.granted” … */
  kind: string;
  /** The id of what it was done to, or of the row that holds it. */
  subject: string;
  /** Null where the system itself did it. */
  actorId: string | null;
  payload: unknown;
};

/** An entry of the record: its place, its moment, and the hash of the entry before it. */
export type Entry = RecordedEvent & { sequence: number; at: string; previous: string };

/** What stands for the entry before the first. */
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

/** The text that is kept and hashed. What a payload has of dates stands in it as JSON writes them. */
export function entryText(entry: Entry): string {
  return canonicalJson(JSON.parse(JSON.stringify(entry)));
}

/** SHA-256 of an entry's text, in hex. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** An entry read back; null where the text is none. */
export function readEntry(text: string): Entry | null {
  try {
    const read = entrySchema.safeParse(JSON.parse(text));
    return read.success ? (read.data as Entry) : null;
  } catch {
    return null;
  }
}
