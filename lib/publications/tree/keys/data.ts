import { z } from "zod";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { entryContent, readEntry } from "@/lib/platform/record/entry";

/** Every stored key, in the order of first use. */
export async function listAllKeys(client: Db | Tx = db) {
  return client.signingKey.findMany({ orderBy: [{ firstUsedAt: "asc" }, { id: "asc" }] });
}

/** The kind of the entries that endorse a key after its first use; their subject is its id. */
export const KEY_ENDORSED = "key.endorsed";

const endorsementSchema = z.object({ endorsedById: z.string(), endorsement: z.string() });
export type Endorsement = z.infer<typeof endorsementSchema>;

/** What was recorded as endorsements of keys after their first use, valid or not, by the key's id. */
export async function listLateEndorsements(
  ids: readonly string[],
  client: Db | Tx = db,
): Promise<{ keyId: string; sequence: number; endorsement: Endorsement | null }[]> {
  const rows = await client.recordEntry.findMany({
    where: { kind: KEY_ENDORSED, about: { in: [...ids] } },
    orderBy: { sequence: "asc" },
    select: { text: true },
  });
  return rows
    .flatMap(({ text }) => readEntry(text) ?? [])
    .map(({ subject, sequence, payload }) => ({
      ...{ keyId: subject, sequence },
      endorsement: endorsementSchema.safeParse(payload).data ?? null,
    }));
}

/** The first entry of the record on each of these keys: its place and content, by the key's id. */
export async function listKeyEntries(
  ids: readonly string[],
  client: Db | Tx = db,
): Promise<Map<string, { sequence: number; content: string }>> {
  const rows = await client.recordEntry.findMany({
    where: { kind: "key", about: { in: [...ids] } },
    orderBy: { sequence: "desc" },
    select: { text: true },
  });
  const entries = rows.flatMap(({ text }) => readEntry(text) ?? []);
  return new Map(
    entries.map((entry) => [entry.subject, { sequence: entry.sequence, content: entryContent(entry) }]),
  );
}
