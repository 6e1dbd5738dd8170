import { consistencyParts, inclusionParts, rootOf } from "./tree";

/** The inclusion proof: the hashes that lead from a leaf to the root over these leaves. */
export function inclusionPath(leaves: readonly string[], index: number): string[] {
  return inclusionParts(leaves.length, index).map(({ from, to }) => rootOf(leaves.slice(from, to)));
}

/** The consistency proof: the hashes that show that the first `older` leaves are the beginning of these. */
export function consistencyPath(leaves: readonly string[], older: number): string[] {
  return consistencyParts(leaves.length, older).map(({ from, to }) => rootOf(leaves.slice(from, to)));
}
