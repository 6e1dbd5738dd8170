import { type Db, db, type Tx } from "@/lib/platform/db";
import { entryContent, readEntry } from "@/lib/platform/record/entry";

/** Every stored key, in the order of first use. */
export async function listAllKeys(client: Db | Tx = db) {
  return client.signingKey.findMany({ orderBy: [{ firstUsedAt: "asc" }, { id: "asc" }] });
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
