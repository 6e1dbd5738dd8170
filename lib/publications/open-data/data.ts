import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { conditionsOf } from "../rows/data";
import type { ChangesQuery, OpenQuery } from "../schema";

/** One page of a list with keyset pagination: `next` is the cursor of the next page, null at the end. */
export type OpenStep<Item> = { items: Item[]; next: string | null };

/**
 * A row's place in a list: entries of the record, whose order is that of the commits whatever the clock says.
 * Rows that were never recorded have the number 0; the id tells them apart.
 */
type Key = { sequence: bigint; id: string };

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const KEY = new RegExp(`^(\\d{1,18})_(${UUID})$`);
/** Cursors given out while lists were ordered by time: the id follows, among changes after its kind. */
const TIMED_KEY = new RegExp(`^\\d{4}-[\\d-]+T[\\d:.]+Z_([pt]?)(${UUID})$`);

/** The place that a cursor names; null if invalid. */
async function keyOf(after: string): Promise<Key | null> {
  const [, sequence, id] = KEY.exec(after) ?? [];
  if (sequence !== undefined && id !== undefined) return { sequence: BigInt(sequence), id };
  const [, kind, timedId] = TIMED_KEY.exec(after) ?? [];
  if (timedId === undefined) return null;
  const row = await readDb().publication.findUnique({
    where: { id: timedId },
    select: { id: true, sequence: true, changeSequence: true, takenDownAt: true },
  });
  if (!row) return null;
  // What changed since comes later in the list: then the reader gets some changes twice rather than none.
  const isTakeDown = kind === "t" && row.takenDownAt !== null;
  return { id: row.id, sequence: isTakeDown ? row.changeSequence : row.sequence };
}

const cursorOf = ({ sequence, id }: Key) => `${sequence}_${id}`;

/**
 * The ids of the newest versions that match the query, newest first. Concurrent publications do not shift
 * pages, because a page starts after the last one's cursor. Null if `after` is not a valid cursor.
 */
export async function listOpenIds(asked: OpenQuery, size: number): Promise<OpenStep<string> | null> {
  const key = asked.after === undefined ? undefined : await keyOf(asked.after);
  if (key === null) return null;
  const rows = await readDb().$queryRaw<Key[]>`
    SELECT p."id"::text AS "id", p."sequence" FROM "Publication" p
    WHERE p."replacedAt" IS NULL AND p."takenDownAt" IS NULL AND ${Prisma.join([Prisma.sql`true`, ...(await conditionsOf(asked))], " AND ")}
      ${key ? Prisma.sql`AND (p."sequence", p."id") < (${key.sequence}::bigint, ${key.id}::uuid)` : Prisma.empty}
    ORDER BY p."sequence" DESC, p."id" DESC LIMIT ${size + 1}`;
  const items = rows.slice(0, size);
  const last = items.at(-1);
  const next = rows.length > size && last ? cursorOf(last) : null;
  return { items: items.map(({ id }) => id), next };
}

/** One change of the published data. */
export type PublicChange = {
  change: "published" | "corrected" | "takenDown";
  at: Date;
  unitCode: string;
  year: number;
  number: number;
};

/**
 * What became public or was taken down since a time, in the order in which it happened; of each publication
 * the last change. `cursor`: where the page ends, for asking later what came after. Null if `after` is not a
 * valid cursor.
 */
export async function listPublicChanges(
  { since, after }: ChangesQuery,
  size: number,
): Promise<(OpenStep<PublicChange> & { cursor: string | null }) | null> {
  const key = after === undefined ? undefined : await keyOf(after);
  if (key === null) return null;
  const rows = await readDb().$queryRaw<(PublicChange & Key)[]>`
    SELECT CASE WHEN "takenDownAt" IS NOT NULL THEN 'takenDown' WHEN "number" = 1 THEN 'published' ELSE 'corrected' END AS "change",
      coalesce("takenDownAt", "publishedAt") AS "at", "unitCode", "year", "number",
      "changeSequence" AS "sequence", "id"::text AS "id"
    FROM "Publication" p
    WHERE true
      ${since ? Prisma.sql`AND ("takenDownAt" >= ${since} OR "takenDownAt" IS NULL AND "publishedAt" >= ${since})` : Prisma.empty}
      ${key ? Prisma.sql`AND ("changeSequence", "id") > (${key.sequence}::bigint, ${key.id}::uuid)` : Prisma.empty}
    ORDER BY p."changeSequence", p."id" LIMIT ${size + 1}`;
  const found = rows.slice(0, size);
  const end = found.at(-1) ?? key;
  const cursor = end ? cursorOf(end) : null;
  const items = found.map(({ sequence: _sequence, id: _id, ...change }) => change);
  return { items, next: rows.length > size ? cursor : null, cursor };
}
