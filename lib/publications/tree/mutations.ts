import { canonicalJson } from "@/lib/core/document/canonical";
import { leafHash, rootOf } from "@/lib/core/merkle/tree";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { findLastEntry } from "@/lib/platform/record/data";
import { BEGINNING } from "@/lib/platform/record/entry";
import { site } from "../pages/site";
import { listLeafHashes } from "./data";
import { keepKeys } from "./keep-keys";
import { headSchema, leafText } from "./schema";
import { signText } from "./signatures";

type NewLeaf = {
  id: string;
  versionId: string;
  unitCode: string;
  year: number;
  number: number;
  title: string;
  publishedAt: Date;
};

/**
 * Adds publications as the next leaves of the tree, in the transaction that published them. The caller holds the
 * record's lock, since the record is written first.
 */
export async function addToTree(tx: Tx, ...published: NewLeaf[]): Promise<void> {
  const hashes = await listLeafHashes(undefined, tx);
  const versions = await tx.version.findMany({
    where: { id: { in: published.map(({ versionId }) => versionId) } },
    select: { id: true, sha256: true },
  });
  const digests = new Map(versions.map(({ id, sha256 }) => [id, sha256]));
  const leaves = published.map((row, at) => {
    const text = leafText({ ...row, sha256: digests.get(row.versionId) ?? "" });
    return { index: hashes.length + at, publicationId: row.id, text, hash: leafHash(text) };
  });
  await tx.treeLeaf.createMany({ data: leaves });
}

/** Signs the present tree if its last head does not cover it yet. The caller holds the record's lock. */
export async function signTree(tx: Tx): Promise<void> {
  const hashes = await listLeafHashes(undefined, tx);
  const size = hashes.length;
  if (size === 0 || (await tx.treeHead.findUnique({ where: { size }, select: { size: true } }))) return;
  // Before the record's last entry is read: a key that is used for the first time is recorded.
  await keepKeys(tx);
  const last = await findLastEntry(tx);
  const text = canonicalJson(
    headSchema.parse({
      format: "yangguang-nianbao/head/1",
      site: site().name,
      size,
      root: rootOf(hashes),
      record: { sequence: last?.sequence ?? 0, hash: last?.hash ?? BEGINNING },
      at: now().toISOString(),
    }),
  );
  await tx.treeHead.create({ data: { size, text, ...(await signText(tx, text)) } });
}
