import { canonicalJson } from "@/lib/core/document/canonical";
import { type Db, db, type Tx } from "@/lib/platform/db";
import type { RecordedEvent } from "@/lib/platform/record/entry";
import {
  recordedAccountEvent,
  recordedKey,
  recordedManifest,
  recordedMove,
  recordedPublication,
  recordedVersion,
} from "@/lib/platform/record/rows";
import { parseMovePayload } from "@/lib/reports/stored/parse";
import { valuesOf } from "../figures/values";
import type { IntegrityFault } from "../integrity/altered";
import { withKeys } from "../tree/signatures";

/** A row with its time, in the form that the record stores. */
export type StoredEvent = { event: RecordedEvent; at: Date };

/** Rows that are read at once. */
const BATCH = 500;

/** Every row that the record must have an entry for, by kind, read in batches. */
export async function* rowsToRecord(client: Db | Tx = db): AsyncGenerator<StoredEvent> {
  const byId = { orderBy: { id: "asc" }, take: BATCH } as const;
  for await (const row of inBatches((after: { id: string } | null) =>
    client.accountEvent.findMany({ ...byId, where: idAfter(after) }),
  ))
    yield { event: recordedAccountEvent(row), at: row.at };
  for await (const row of inBatches((after: { id: string } | null) =>
    client.event.findMany({ ...byId, where: idAfter(after) }),
  ))
    yield { event: recordedMove(row), at: row.at };
  const ofVersion = { id: true, reportId: true, number: true, title: true, sha256: true, createdAt: true };
  for await (const row of inBatches((after: { id: string } | null) =>
    client.version.findMany({ ...byId, where: idAfter(after), select: ofVersion }),
  ))
    yield { event: recordedVersion(row), at: row.createdAt };
  for await (const row of inBatches((after: { id: string } | null) =>
    client.publication.findMany({ ...byId, where: idAfter(after) }),
  ))
    yield { event: recordedPublication(row), at: row.publishedAt };
  for await (const row of inBatches((after: { id: string } | null) =>
    client.signingKey.findMany({ ...byId, where: idAfter(after) }),
  ))
    yield { event: recordedKey(row), at: row.firstUsedAt };
  for await (const row of inBatches((after: { publicationId: string; sequence: number } | null) =>
    client.manifest.findMany({
      orderBy: [{ publicationId: "asc" }, { sequence: "asc" }],
      take: BATCH,
      ...(after && {
        cursor: {
          publicationId_sequence: { publicationId: after.publicationId, sequence: after.sequence },
        },
        skip: 1,
      }),
    }),
  ))
    yield { event: recordedManifest(row), at: row.signedAt };
}

function idAfter(last: { id: string } | null) {
  return last ? { id: { gt: last.id } } : {};
}

/** Every row, in batches: `read` answers up to BATCH rows after the last one that was read. */
async function* inBatches<Row>(read: (after: Row | null) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after: Row | null = null; ; ) {
    const rows: Row[] = await read(after);
    yield* rows;
    after = rows.at(-1) ?? null;
    if (rows.length < BATCH) return;
  }
}

/** The leaves from index `from` on, in order, with their publications if they exist. */
export async function listLeavesOf(from: number, size: number) {
  const leaves = await db.treeLeaf.findMany({
    where: { index: { gte: from } },
    orderBy: { index: "asc" },
    take: size,
  });
  const publications = await db.publication.findMany({
    where: { id: { in: leaves.map(({ publicationId }) => publicationId) } },
    include: { version: { select: { sha256: true } } },
  });
  const byId = new Map(publications.map((row) => [row.id, row]));
  return leaves.map((leaf) => ({ ...leaf, publication: byId.get(leaf.publicationId) }));
}

/** The stored nodes and signed heads of the tree between two sizes, the second included. */
export async function listTreeBetween(above: number, upTo: number) {
  const size = { gt: above, lte: upTo };
  const [nodes, heads] = await Promise.all([
    db.treeNode.findMany({ where: { size }, orderBy: [{ size: "asc" }, { level: "asc" }] }),
    db.treeHead.findMany({ where: { size }, orderBy: { size: "asc" }, include: withKeys }),
  ]);
  return { nodes, heads };
}

/** The publications that have no leaf. */
export async function listWithoutLeaf() {
  return db.$queryRaw<{ unitCode: string; year: number; number: number }[]>`
    SELECT "unitCode", "year", "number" FROM "Publication"
    WHERE NOT EXISTS (SELECT 1 FROM "TreeLeaf" WHERE "publicationId" = "Publication"."id")
    ORDER BY "unitCode", "year", "number" LIMIT 1000`;
}

/** Every taking down and putting back, in the order of the record. */
export async function listSightEvents() {
  const rows = await db.event.findMany({
    where: { move: { in: ["takeDown", "putBack"] } },
    orderBy: { sequence: "asc" },
    select: { move: true, at: true, payload: true, report: { select: { unitCode: true, year: true } } },
  });
  return rows.map(({ report, payload, ...row }) => ({
    ...row,
    ...report,
    payload: parseMovePayload(payload),
  }));
}

/** The published versions that are not shown to the public. */
export async function listUnshown() {
  return db.publication.findMany({
    where: { takenDownAt: { not: null } },
    select: { unitCode: true, year: true, number: true, takenDownAt: true, takenDownFor: true },
  });
}

/** The versions whose time of replacement is not that of the next one's publication. */
export async function listWronglyReplaced() {
  return db.$queryRaw<{ unitCode: string; year: number; number: number }[]>`
    SELECT p."unitCode", p."year", p."number" FROM "Publication" p
    LEFT JOIN "Publication" n
      ON n."unitCode" = p."unitCode" AND n."year" = p."year" AND n."number" = p."number" + 1
    WHERE p."replacedAt" IS DISTINCT FROM n."publishedAt"
    ORDER BY p."unitCode", p."year", p."number" LIMIT 1000`;
}

/** The publications whose order among publications and changes is not that of the record. */
export async function listMisplaced() {
  return db.$queryRaw<{ unitCode: string; year: number; number: number }[]>`
    SELECT p."unitCode", p."year", p."number" FROM "Publication" p JOIN recorded_order() o ON o."id" = p."id"
    WHERE (p."sequence", p."changeSequence") <> (o."sequence", o."changeSequence")
    ORDER BY p."unitCode", p."year", p."number" LIMIT 1000`;
}

/** The hash of an entry of the record; null if there is no entry of that number. */
export async function findEntryHash(sequence: number): Promise<string | null> {
  const row = await db.recordEntry.findUnique({ where: { sequence }, select: { hash: true } });
  return row?.hash ?? null;
}

/**
 * The faults in data derived from these publications: the figures for comparison, recomputed here, and the
 * words for searching, recomputed by the database. Missing figures are not a fault, because they are then
 * computed from the version.
 */
export async function listDerivedFaults(
  publicationIds: readonly string[],
): Promise<Map<string, IntegrityFault>> {
  const rows = await db.$queryRaw<
    { id: string; year: number; figures: unknown; form: unknown; values: unknown; sameWords: boolean }[]
  >`
    SELECT p."id"::text AS "id", p."year", v."figures", v."form", f."values", coalesce(
      t."text" = searched_text(v."blocks") AND t."headings" = searched_headings(v."blocks")
        AND t."plain" = publication_names(p."title", p."names") || E'\\n' || lower(normalize(t."text", NFKC))
        AND t."pairs" = character_pairs(t."text")
          || searched_names(publication_names(p."title", p."names"), p."year", p."countyCode", p."unitCode"), false) AS "sameWords"
    FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
    LEFT JOIN "PublicationFigures" f ON f."publicationId" = p."id"
    LEFT JOIN "PublicationText" t ON t."publicationId" = p."id"
    WHERE p."id" = ANY(${[...publicationIds]}::uuid[])`;
  return new Map(
    rows.flatMap(({ id, year, figures, form, values, sameWords }): [string, IntegrityFault][] => {
      if (values !== null && !isSame(values, { year, version: { figures, form } })) return [[id, "figures"]];
      return sameWords ? [] : [[id, "words"]];
    }),
  );
}

function isSame(values: unknown, stored: Parameters<typeof valuesOf>[0]): boolean {
  try {
    return canonicalJson(values) === canonicalJson(valuesOf(stored));
  } catch {
    // An altered version is reported as its own fault.
    return false;
  }
}
