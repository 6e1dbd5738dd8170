import { type LeafRange, rootOfSubtrees, type Subtree, subtreesIn } from "@/lib/core/merkle/tree";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { headSchema, type SignedHead } from "./schema";
import { signaturesOf, withKeys } from "./signatures";

export async function countLeaves(client: Db | Tx = db): Promise<number> {
  const { _max } = await client.treeLeaf.aggregate({ _max: { index: true } });
  return (_max.index ?? -1) + 1;
}

/**
 * The hashes of the complete subtrees that make up each of these ranges of the tree, left to right; null for
 * an incomplete range.
 */
export async function findSubtrees(
  parts: readonly LeafRange[],
  client: Db | Tx = db,
): Promise<(string[] | null)[]> {
  const asked = parts.map(subtreesIn);
  const all = asked.flat();
  const nodes = all.filter(({ level }) => level > 0);
  const rows = await client.$queryRaw<(Subtree & { hash: string })[]>`
    SELECT "size", "level", "hash" FROM "TreeNode" JOIN unnest(
      ${nodes.map(({ size }) => size)}::int[], ${nodes.map(({ level }) => level)}::int[]
    ) AS "asked" ("size", "level") USING ("size", "level")
    UNION ALL
    SELECT "index" + 1, 0, "hash" FROM "TreeLeaf"
    WHERE "index" = ANY(${all.flatMap(({ size, level }) => (level === 0 ? [size - 1] : []))}::int[])`;
  const hashes = new Map(rows.map(({ size, level, hash }) => [`${size} ${level}`, hash]));
  return asked.map((subtrees) => {
    const found = subtrees.flatMap(({ size, level }) => hashes.get(`${size} ${level}`) ?? []);
    return found.length === subtrees.length ? found : null;
  });
}

/** The roots of these ranges of the tree; null if it has fewer leaves. */
export async function findRoots(parts: readonly LeafRange[], client: Db | Tx = db): Promise<string[] | null> {
  const roots = (await findSubtrees(parts, client)).flatMap((hashes) => hashes && [rootOfSubtrees(hashes)]);
  return roots.every((root) => root !== null) ? roots : null;
}

/** The root over the first `size` leaves; null if there are fewer. */
export async function findRoot(size: number, client: Db | Tx = db): Promise<string | null> {
  return (await findRoots([{ from: 0, to: size }], client))?.[0] ?? null;
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
