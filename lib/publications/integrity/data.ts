import { type Db, db, type Tx } from "@/lib/platform/db";
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
  return db.$queryRaw<Rows[]>`
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
  const rows = await db.publication.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: "asc" },
    take: size,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A publication with everything that its digest and signature cover; null if it was deleted. */
export async function findStored(publicationId: string, client: Db | Tx = db): Promise<Stored | null> {
  const row = await client.publication.findUnique({
    where: { id: publicationId },
    include: {
      version: { select: { content: true, blocks: true, form: true, unit: true, sha256: true } },
      manifests: { orderBy: { sequence: "desc" }, take: 1, include: withKeys },
    },
  });
  if (!row) return null;
  const { version, manifests, waivers, asIssued, correctionReason, onePersonMoves, names, ...publication } =
    row;
  const [signed] = manifests;
  const leaf = await client.treeLeaf.findUnique({ where: { publicationId }, select: { text: true } });
  return {
    ...publication,
    details: { form: version.form, waivers, asIssued, correctionReason, onePersonMoves, names },
    content: version.content,
    blocks: version.blocks,
    sha256: version.sha256,
    names: [...namesOfPublication(names), ...(await listNames(row.unitCode, version.unit, client))],
    leaf: leaf?.text ?? null,
    signed: signed ? { text: signed.text, ...signaturesOf(signed) } : null,
  };
}

/** Every name that the unit had: the version's own, the current one, and those before each renaming. */
async function listNames(unitCode: string, ofVersion: unknown, client: Db | Tx): Promise<Stored["names"]> {
  const own = namesOfVersion(ofVersion);
  if (own) return [own];
  const unit = await client.unit.findUnique({
    where: { code: unitCode },
    select: { name: true, organ: true },
  });
  const renamings = await client.accountEvent.findMany({
    where: { kind: "unit.renamed", subject: unitCode },
    select: { payload: true },
  });
  return [...(unit ? [unit] : []), ...renamings.flatMap(({ payload }) => namesOfEvent(payload))];
}

/** The stored files of a publication with the digest of their bytes, computed by the database. */
export async function listFileDigests(
  publicationId: string,
): Promise<{ format: string; sha256: string; ofBytes: string }[]> {
  return db.$queryRaw`
    SELECT "face" AS "format", "sha256", encode(sha256("bytes"), 'hex') AS "ofBytes"
    FROM "PublishedFile" WHERE "publicationId" = ${publicationId}::uuid ORDER BY "face"`;
}

/** The publications known to be altered, by the time of the finding. */
export async function listFaults(): Promise<AlteredRow[]> {
  const rows = await db.integrityFault.findMany({ orderBy: { foundAt: "asc" } });
  const publications = await db.publication.findMany({
    where: { id: { in: rows.map(({ publicationId }) => publicationId) } },
    select: { id: true, unitCode: true, year: true, number: true, title: true },
  });
  return rows.flatMap(({ publicationId, what, foundAt }) => {
    const publication = publications.find(({ id }) => id === publicationId);
    return publication ? [{ ...publication, what, foundAt }] : [];
  });
}
