import { type Db, db, type Tx } from "../db";
import { readEntry } from "./entry";

/** The last entry of the record; null if it is empty. */
export async function findLastEntry(
  client: Db | Tx = db,
): Promise<{ sequence: number; at: Date; hash: string } | null> {
  const row = await client.recordEntry.findFirst({ orderBy: { sequence: "desc" } });
  if (!row) return null;
  const at = readEntry(row.text)?.at;
  return { sequence: Number(row.sequence), at: new Date(at ?? 0), hash: row.hash };
}

/** The entries after that one, in order. */
export async function listEntriesAfter(
  sequence: number,
  size: number,
): Promise<{ sequence: number; text: string; hash: string }[]> {
  const rows = await db.recordEntry.findMany({
    where: { sequence: { gt: sequence } },
    orderBy: { sequence: "asc" },
    take: size,
  });
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
