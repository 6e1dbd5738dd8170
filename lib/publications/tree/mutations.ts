import { canonicalJson } from "@/lib/core/document/canonical";
import { GrowingTree, leafHash } from "@/lib/core/merkle/tree";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { findLastEntry } from "@/lib/platform/record/data";
import { BEGINNING } from "@/lib/platform/record/entry";
import { site } from "../pages/site";
import { countLeaves, findRoot, findSubtrees } from "./data";
import { keepKeys } from "./keep-keys";
import { headSchema, leafText } from "./schema";
import { signText } from "./signatures";

type NewLeaf = {
  id: string;
  /** The digest of the version that was published. */
  sha256: string;
  unitCode: string;
  year: number;
  number: number;
  title: string;
  publishedAt: Date;
};

/**
 * Adds publications as the next leaves of the tree, in the transaction that published them. The caller holds
 * the record's lock, since the record is written first.
 */
export async function addToTree(tx: Tx, ...published: NewLeaf[]): Promise<void> {
  const size = await countLeaves(tx);
  const [ends] = await findSubtrees([{ from: 0, to: size }], tx);
  if (!ends) throw new Error("nodes of the tree of publications are missing: run `audit verify`");
  const tree = new GrowingTree(size, ends);
  const leaves = published.map((row, at) => {
    const text = leafText(row);
    return { index: size + at, publicationId: row.id, text, hash: leafHash(text) };
  });
  await tx.treeLeaf.createMany({ data: leaves });
  const nodes = leaves.flatMap(({ hash }) => tree.add(hash));
  if (nodes.length > 0) await tx.treeNode.createMany({ data: nodes });
}

/** Signs the present tree if its last head does not cover it yet. The caller holds the record's lock. */
export async function signTree(tx: Tx): Promise<void> {
  const size = await countLeaves(tx);
  if (size === 0 || (await tx.treeHead.findUnique({ where: { size }, select: { size: true } }))) return;
  // Before the record's last entry is read, because the first use of a key is recorded.
  await keepKeys(tx);
  const last = await findLastEntry(tx);
  const root = await findRoot(size, tx);
  if (!root) throw new Error("nodes of the tree of publications are missing: run `audit verify`");
  const text = canonicalJson(
    headSchema.parse({
      format: "yangguang-nianbao/head/1",
      site: site().name,
      size,
      root,
      record: { sequence: last?.sequence ?? 0, hash: last?.hash ?? BEGINNING },
      at: now().toISOString(),
    }),
  );
  await tx.treeHead.create({ data: { size, text, ...(await signText(tx, text)) } });
}
