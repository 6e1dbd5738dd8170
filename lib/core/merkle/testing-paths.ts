import { consistencyParts, inclusionParts, rootOf } from "./tree";

/** The hashes by which a leaf leads to the root over these leaves. */
export function inclusionPath(leaves: readonly string[], index: number): string[] {
  return inclusionParts(leaves.length, index).map(({ from, to }) => rootOf(leaves.slice(from, to)));
}

/** The hashes by which the first `older` leaves are shown to be the beginning of these. */
export function consistencyPath(leaves: readonly string[], older: number): string[] {
  return consistencyParts(leaves.length, older).map(({ from, to }) => rootOf(leaves.slice(from, to)));
}
