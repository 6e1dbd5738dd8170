import { leafHash, rootOf } from "@/lib/core/merkle/tree";
import { headSchema, leafText, type SignedHead } from "../tree/schema";
import { isSignedByAll, signaturesOf } from "../tree/signatures";
import { findEntryHash, listTree } from "./data";
import type { AuditFault } from "./types";

/** Verifies the tree: one leaf for each publication and no others, and every head the signed root of its leaves. */
export async function auditTree(): Promise<{ leaves: number; faults: AuditFault[] }> {
  const { leaves, heads, publications } = await listTree();
  const faults: AuditFault[] = [];
  const unseen = new Map(publications.map((publication) => [publication.id, publication]));
  for (const [at, { index, publicationId, text, hash }] of leaves.entries()) {
    const publication = unseen.get(publicationId);
    unseen.delete(publicationId);
    const own = publication && leafText({ ...publication, sha256: publication.version.sha256 });
    if (index !== at || leafHash(text) !== hash || text !== own)
      faults.push({ what: "leaf", where: `公布记录第 ${index} 项` });
  }
  for (const { unitCode, year, number } of unseen.values())
    faults.push({ what: "leaf", where: `${unitCode}/${year}/${number}` });
  const hashes = leaves.map(({ hash }) => hash);
  for (const { size, text, ...signed } of heads) {
    const head = headSchema.safeParse(jsonOf(text));
    const holds =
      head.success &&
      head.data.size === size &&
      size <= hashes.length &&
      head.data.root === rootOf(hashes.slice(0, size)) &&
      isSignedByAll(text, signaturesOf(signed)) &&
      (await isRecorded(head.data));
    if (!holds) faults.push({ what: "head", where: `树头 ${size}` });
  }
  return { leaves: leaves.length, faults };
}

/** Undefined for invalid JSON, which somebody wrote there. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True if tree and record still begin with what an earlier head covers. The caller verifies the head's own signature. */
export async function isBeginning({ head }: Pick<SignedHead, "head">): Promise<boolean> {
  const { leaves } = await listTree();
  const hashes = leaves.map(({ hash }) => hash);
  if (head.size > hashes.length || rootOf(hashes.slice(0, head.size)) !== head.root) return false;
  return isRecorded(head);
}

async function isRecorded({ record }: SignedHead["head"]): Promise<boolean> {
  return record.sequence === 0 || (await findEntryHash(record.sequence)) === record.hash;
}
