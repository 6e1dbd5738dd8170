import { type Db, db, type Tx } from "@/lib/platform/db";
import { headSchema, type SignedHead } from "./schema";
import { signaturesOf, withKeys } from "./signatures";

/** The hashes of the first `size` leaves, by default of all. */
export async function listLeafHashes(size?: number, client: Db | Tx = db): Promise<string[]> {
  const rows = await client.treeLeaf.findMany({
    where: size === undefined ? {} : { index: { lt: size } },
    orderBy: { index: "asc" },
    select: { hash: true },
  });
  return rows.map(({ hash }) => hash);
}

/** Leaves from one on, in order, for mirrors of the whole tree. */
export async function listLeaves(from: number, size: number) {
  return db.treeLeaf.findMany({
    where: { index: { gte: from } },
    orderBy: { index: "asc" },
    take: size,
    select: { index: true, text: true, hash: true },
  });
}

/** The leaf of a publication; null if it has none. */
export async function findLeaf(unitCode: string, year: number, number: number) {
  const publication = await db.publication.findFirst({
    where: { unitCode, year, number },
    select: { id: true },
  });
  return publication && db.treeLeaf.findUnique({ where: { publicationId: publication.id } });
}

/** The signed head over that many leaves, or the newest; null if there is none. */
export async function findHead(size?: number): Promise<SignedHead | null> {
  const row = await db.treeHead.findFirst({
    where: size === undefined ? {} : { size: { gte: size } },
    orderBy: { size: size === undefined ? "desc" : "asc" },
    include: withKeys,
  });
  return row && { head: headSchema.parse(JSON.parse(row.text)), ...signaturesOf(row) };
}
