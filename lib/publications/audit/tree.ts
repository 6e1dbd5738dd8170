import { GrowingTree, leafHash, type Subtree } from "@/lib/core/merkle/tree";
import { findRoot } from "../tree/data";
import { findTrustedKeys, type TrustedKeys } from "../tree/keys/trusted-keys";
import { headSchema, leafText, type SignedHead } from "../tree/schema";
import { isSignedByAll, signaturesOf } from "../tree/signatures";
import { findEntryHash, listLeavesOf, listTreeBetween, listWithoutLeaf } from "./data";
import type { AuditFault } from "./types";

/** Number of leaves read at once. */
const BATCH = 1000;
/** Sizes of a tree are integers of four bytes. */
const LARGEST = 2 ** 31 - 1;

/**
 * Verifies the tree, leaf by leaf as it grew: one leaf for each publication and no others, every kept subtree
 * the root of its leaves, and every head the signed root of the leaves that were there.
 */
export async function auditTree(): Promise<{ leaves: number; faults: AuditFault[] }> {
  const faults: AuditFault[] = [];
  const tree = new GrowingTree();
  const trusted = await findTrustedKeys();
  for (let from = 0, isEnd = false; !isEnd; ) {
    const leaves = await listLeavesOf(from, BATCH);
    isEnd = leaves.length < BATCH;
    const kept = await listTreeBetween(
      tree.size === 0 ? -LARGEST : tree.size,
      isEnd ? LARGEST : tree.size + leaves.length,
    );
    from = (leaves.at(-1)?.index ?? from) + 1;
    const heads = new Map(kept.heads.map((head) => [head.size, head]));
    const nodes = new Map(kept.nodes.map((node) => [nameOf(node), node.hash]));
    for (const leaf of leaves) {
      if (!isLeafOf(leaf, tree.size)) faults.push({ what: "leaf", where: `公布记录第 ${leaf.index} 项` });
      for (const node of tree.add(leaf.hash)) {
        if (nodes.get(nameOf(node)) !== node.hash) faults.push(nodeFault(node));
        nodes.delete(nameOf(node));
      }
      const head = heads.get(tree.size);
      heads.delete(tree.size);
      if (head && !(await isHeadOf(head, tree, trusted))) faults.push(headFault(head));
    }
    // The remaining nodes belong to no previous tree.
    faults.push(
      ...[...heads.values()].map(headFault),
      ...kept.nodes.filter((node) => nodes.has(nameOf(node))).map(nodeFault),
    );
  }
  for (const { unitCode, year, number } of await listWithoutLeaf())
    faults.push({ what: "leaf", where: `${unitCode}/${year}/${number}` });
  return { leaves: tree.size, faults };
}

type Leaf = Awaited<ReturnType<typeof listLeavesOf>>[number];
type Head = Awaited<ReturnType<typeof listTreeBetween>>["heads"][number];

function isLeafOf({ index, text, hash, publication }: Leaf, at: number): boolean {
  const own = publication && leafText({ ...publication, sha256: publication.version.sha256 });
  return index === at && leafHash(text) === hash && text === own;
}

async function isHeadOf(
  { text, size, ...signed }: Head,
  tree: GrowingTree,
  trusted: TrustedKeys,
): Promise<boolean> {
  const head = headSchema.safeParse(jsonOf(text));
  return (
    head.success &&
    head.data.size === size &&
    head.data.root === tree.root() &&
    isSignedByAll(text, signaturesOf(signed), trusted) &&
    (await isRecorded(head.data))
  );
}

function nameOf({ size, level }: Subtree): string {
  return `${size} ${level}`;
}

function nodeFault({ size, level }: Subtree): AuditFault {
  return { what: "node", where: `公布记录前 ${size} 项第 ${level} 层` };
}

function headFault({ size }: Pick<Head, "size">): AuditFault {
  return { what: "head", where: `树头 ${size}` };
}

/** Undefined for invalid JSON, which somebody wrote there. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * True if tree and record still begin with what an earlier head covers. The caller verifies the head's own
 * signature.
 */
export async function isBeginning({ head }: Pick<SignedHead, "head">): Promise<boolean> {
  return (await findRoot(head.size)) === head.root && (await isRecorded(head));
}

async function isRecorded({ record }: SignedHead["head"]): Promise<boolean> {
  return record.sequence === 0 || (await findEntryHash(record.sequence)) === record.hash;
}
