import type { Client } from "pg";
import { BEGINNING, entryText, hashOf } from "@/lib/platform/record/entry";
import { recordedPublication } from "@/lib/platform/record/rows";

/** Publications read, and entries written, at once. */
const BATCH = 2_000;

/**
 * Records every publication in the order of publication, by which lists and feeds go: a page of one that is
 * in no entry of the record is answered as altered.
 */
export async function writeRecord(client: Client): Promise<void> {
  await client.query("BEGIN");
  await client.query(`
    DECLARE published NO SCROLL CURSOR FOR
    SELECT "id", "versionId", "unitCode", "countyCode", "edition", "title", "year", "number", "waivers", "asIssued",
      "correctionReason", "onePersonMoves", "names", "publishedAt"
    FROM "Publication" ORDER BY "publishedAt", "id"`);
  let [sequence, previous] = [0, BEGINNING];
  for (;;) {
    const { rows } = await client.query(`FETCH ${BATCH} FROM published`);
    if (rows.length === 0) break;
    const entries = rows.map((row: Parameters<typeof recordedPublication>[0]) => {
      sequence += 1;
      const at = row.publishedAt.toISOString();
      const text = entryText({ ...recordedPublication(row), sequence, at, previous });
      previous = hashOf(text);
      return { sequence, text, hash: previous };
    });
    await client.query(
      `INSERT INTO "RecordEntry" ("sequence", "text", "hash") SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])`,
      [
        entries.map((entry) => entry.sequence),
        entries.map(({ text }) => text),
        entries.map(({ hash }) => hash),
      ],
    );
    await client.query(
      `UPDATE "Publication" SET "sequence" = placed.at, "changeSequence" = placed.at
       FROM unnest($1::uuid[], $2::bigint[]) AS placed (id, at) WHERE "Publication"."id" = placed.id`,
      [rows.map(({ id }) => id), entries.map((entry) => entry.sequence)],
    );
  }
  await client.query("COMMIT");
}
