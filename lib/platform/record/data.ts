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

/** By how many milliseconds the clock was set forwards on the whole, as recorded after that entry. */
export async function clockSetSince(sequence: bigint, client: Db | Tx = db): Promise<number> {
  const [row] = await client.$queryRaw<{ milliseconds: number }[]>`
    SELECT coalesce(sum(("text"::jsonb #>> '{payload,milliseconds}')::float8), 0)::float8 AS "milliseconds"
    FROM "RecordEntry" WHERE "about" = 'clock' AND "kind" = 'clock.set' AND "sequence" > ${sequence}`;
  return row?.milliseconds ?? 0;
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
