import { consistencyParts, inclusionParts } from "@/lib/core/merkle/tree";
import { versionParamsSchema } from "../schema";
import { findLastCheckpoint } from "./checkpoint/data";
import { countLeaves, findHead, findLeaf, findRoots, listLeaves } from "./data";
import type { SignedHead } from "./schema";

/** The tree of publications, for anyone: a kept head shows later whether earlier entries were rewritten. */

export async function loadHead(): Promise<SignedHead | null> {
  const [head, checkpoint] = [await findHead(), await findLastCheckpoint()];
  return head && { ...head, ...(checkpoint && { checkpoint }) };
}

/** A publication's place in the tree under the first head that covers it. */
export type LoadedProof = { leaf: string; index: number; path: string[]; head: SignedHead };

/** Null if the URL names nothing published, or no head was signed since. */
export async function loadProof(params: {
  unit: string;
  year: string;
  version: string;
}): Promise<LoadedProof | null> {
  const asked = versionParamsSchema.required().safeParse(params);
  if (!asked.success) return null;
  const { unit, year, version } = asked.data;
  const leaf = await findLeaf(unit, year, version);
  const head = leaf && (await findHead(leaf.index + 1));
  if (!leaf || !head) return null;
  const path = await findRoots(inclusionParts(head.head.size, leaf.index));
  return path && { leaf: leaf.text, index: leaf.index, path, head };
}

/**
 * The proof that the tree of `from` leaves is the beginning of that of `to`; null if there are not as many.
 */
export async function loadConsistency(from: number, to: number): Promise<{ path: string[] } | null> {
  if (from < 1 || from > to || (await countLeaves()) < to) return null;
  const path = await findRoots(consistencyParts(to, from));
  return path && { path };
}

const LEAVES = 500;

export async function loadLeaves(from: number) {
  return { from, leaves: await listLeaves(from, LEAVES) };
}
