import { now } from "@/lib/platform/clock";
import type { Db, Tx } from "@/lib/platform/db";
import { entryContent, type RecordedEvent, readEntry } from "@/lib/platform/record/entry";
import { recordedManifest, recordedPublication } from "@/lib/platform/record/rows";
import { readDb } from "@/lib/platform/replica";
import { findLastAudit } from "../audit-result/data";
import { findTrustedKeys } from "../tree/keys/trusted-keys";
import { signaturesOf, withKeys } from "../tree/signatures";
import type { Stored } from "./check";
import { namesOfEvent, namesOfPublication, namesOfVersion } from "./schema";
import type { AlteredRow } from "./types";

/**
 * A publication with the transaction ids that last wrote its rows. Every change of a row, by whatever
 * program, changes `rows`.
 */
export type Rows = { id: string; unitCode: string; year: number; number: number; rows: string };

export async function listRows(publicationIds: readonly string[]): Promise<Rows[]> {
  return readDb().$queryRaw<Rows[]>`
    SELECT p."id"::text AS "id", p."unitCode", p."year", p."number",
      concat_ws('.', p.xmin, v.xmin, coalesce(l.xmin::text, '-'), m.xmin, k.xmin) AS "rows"
    FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
    LEFT JOIN "TreeLeaf" l ON l."publicationId" = p."id"
    LEFT JOIN LATERAL (
      SELECT xmin, "keyId" FROM "Manifest" WHERE "publicationId" = p."id" ORDER BY "sequence" DESC LIMIT 1
    ) m ON true
    LEFT JOIN "SigningKey" k ON k."id" = m."keyId"
    WHERE p."id" = ANY(${[...publicationIds]}::uuid[])`;
}

/** Ids of all publications after one, in order: for the daily check. */
export async function listIdsAfter(after: string | null, size: number): Promise<string[]> {
  const rows = await readDb().publication.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: "asc" },
    take: size,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A publication with everything that its digest and signature cover; null if it was deleted. */
export async function findStored(publicationId: string, client: Db | Tx = readDb()): Promise<Stored | null> {
  return (await listStored([publicationId], client)).get(publicationId) ?? null;
}

/** The same for each of these publications, by id; deleted ones are omitted. */
export async function listStored(
  publicationIds: readonly string[],
  client: Db | Tx = readDb(),
): Promise<Map<string, Stored>> {
  const rows = await client.publication.findMany({
    where: { id: { in: [...publicationIds] } },
    include: {
      version: { select: { content: true, blocks: true, form: true, unit: true, sha256: true } },
      manifests: { orderBy: { sequence: "desc" }, take: 1, include: withKeys },
    },
  });
  const leaves = await client.treeLeaf.findMany({
    where: { publicationId: { in: rows.map(({ id }) => id) } },
    select: { publicationId: true, text: true },
  });
  const leafBy = new Map(leaves.map(({ publicationId, text }) => [publicationId, text]));
  const namesOf = await listNames(rows, client);
  const recordedOf = await listRecorded(rows, client);
  const trusted = await findTrustedKeys(client);
  return new Map(
    rows.map((row): [string, Stored] => {
      const { version, manifests, waivers, asIssued, correctionReason, onePersonMoves, names, ...rest } = row;
      const [signed] = manifests;
      const stored = {
        ...rest,
        details: { form: version.form, waivers, asIssued, correctionReason, onePersonMoves, names },
        content: version.content,
        blocks: version.blocks,
        sha256: version.sha256,
        names: [...namesOfPublication(names), ...namesOf(row)],
        leaf: leafBy.get(row.id) ?? null,
        signed: signed ? { text: signed.text, ...signaturesOf(signed) } : null,
        recorded: recordedOf(row),
        trusted,
      };
      return [row.id, stored];
    }),
  );
}

type RecordedRow = Parameters<typeof recordedPublication>[0] & {
  manifests: readonly Parameters<typeof recordedManifest>[0][];
};

/**
 * For each publication with its latest manifest, whether the record's first entries on them are what is
 * stored, and there is none on a later manifest, which was then removed.
 */
async function listRecorded(
  rows: readonly RecordedRow[],
  client: Db | Tx,
): Promise<(row: RecordedRow) => Stored["recorded"]> {
  const next = ({ id, manifests: [last] }: RecordedRow) => `${id}/${(last?.sequence ?? 0) + 1}`;
  const subjects = rows.flatMap((row) => [
    next(row),
    ...row.manifests.map((manifest) => recordedManifest(manifest).subject),
  ]);
  const found = await client.recordEntry.findMany({
    where: {
      OR: [
        { kind: "publication", about: { in: [...new Set(rows.map(({ unitCode }) => unitCode))] } },
        { kind: "manifest", about: { in: subjects } },
      ],
    },
    orderBy: { sequence: "desc" },
    select: { text: true },
  });
  const entries = found.flatMap(({ text }) => readEntry(text) ?? []);
  const first = new Map(entries.map((entry) => [`${entry.kind} ${entry.subject}`, entryContent(entry)]));
  const isRecorded = (event: RecordedEvent) =>
    first.get(`${event.kind} ${event.subject}`) === entryContent(event);
  return (row) => ({
    publication: isRecorded(recordedPublication(row)),
    manifests:
      !first.has(`manifest ${next(row)}`) &&
      row.manifests.every((manifest) => isRecorded(recordedManifest(manifest))),
  });
}

type NamedVersion = { unitCode: string; version: { unit: unknown } };

/**
 * For each publication every name that the unit had: the version's own; for older versions without one, the
 * current name and those before each renaming.
 */
async function listNames(
  rows: readonly NamedVersion[],
  client: Db | Tx,
): Promise<(row: NamedVersion) => Stored["names"]> {
  const codes = [
    ...new Set(rows.flatMap(({ unitCode, version }) => (namesOfVersion(version.unit) ? [] : [unitCode]))),
  ];
  const units =
    codes.length === 0
      ? []
      : await client.unit.findMany({
          where: { code: { in: codes } },
          select: { code: true, name: true, organ: true },
        });
  const renamings =
    codes.length === 0
      ? []
      : await client.accountEvent.findMany({
          where: { kind: "unit.renamed", subject: { in: codes } },
          select: { subject: true, payload: true },
        });
  return ({ unitCode, version }) => {
    const own = namesOfVersion(version.unit);
    if (own) return [own];
    return [
      ...units.filter(({ code }) => code === unitCode).map(({ name, organ }) => ({ name, organ })),
      ...renamings
        .filter(({ subject }) => subject === unitCode)
        .flatMap(({ payload }) => namesOfEvent(payload)),
    ];
  };
}

/** The stored files of publications with the digest of their bytes, computed by the database. */
export async function listFileDigests(
  publicationIds: readonly string[],
): Promise<{ publicationId: string; format: string; sha256: string; ofBytes: string }[]> {
  return readDb().$queryRaw`
    SELECT "publicationId"::text AS "publicationId", "face" AS "format", "sha256",
      encode(sha256("bytes"), 'hex') AS "ofBytes"
    FROM "PublishedFile" WHERE "publicationId" = ANY(${[...publicationIds]}::uuid[])
    ORDER BY "publicationId", "face"`;
}

/** The publications of these with a picture that is gone, or whose bytes do not have its digest. */
export async function listWithAlteredPictures(publicationIds: readonly string[]): Promise<Set<string>> {
  const rows = await readDb().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p."id"::text AS "id"
    FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId",
      jsonb_array_elements(v."pictureIds") AS each (quoted),
      LATERAL (SELECT quoted #>> '{}' AS shown) AS one
    LEFT JOIN "Picture" ON "Picture"."id" = shown
    WHERE p."id" = ANY(${[...publicationIds]}::uuid[])
      AND encode(sha256("Picture"."bytes"), 'hex') IS DISTINCT FROM shown`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * The publications known to be altered, by the time of the finding: those that a reader or the audit met, and
 * those that the last signed audit names, which nobody can take back by deleting a row.
 */
export async function listKnownFaults() {
  const rows = await readDb().integrityFault.findMany({
    orderBy: [{ foundAt: "asc" }, { publicationId: "asc" }],
  });
  const known = new Set(rows.map(({ publicationId }) => publicationId));
  const last = await findLastAudit();
  const named = (last?.altered ?? []).filter((id) => !known.has(id));
  return [
    ...rows,
    ...named.map((publicationId) => ({ publicationId, what: "document", foundAt: last?.at ?? now() })),
  ];
}

/** The publications known to be altered. */
export async function listFaults(): Promise<AlteredRow[]> {
  const rows = await listKnownFaults();
  const publications = await readDb().publication.findMany({
    where: { id: { in: rows.map(({ publicationId }) => publicationId) } },
    select: { id: true, unitCode: true, year: true, number: true, title: true },
  });
  return rows.flatMap(({ publicationId, what, foundAt }) => {
    const publication = publications.find(({ id }) => id === publicationId);
    return publication ? [{ ...publication, what, foundAt }] : [];
  });
}
