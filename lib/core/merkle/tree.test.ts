import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { consistencyPath, inclusionPath } from "./testing-paths";
import {
  consistencyParts,
  GrowingTree,
  inclusionParts,
  isConsistent,
  isIncluded,
  type LeafRange,
  leafHash,
  rootOf,
  rootOfSubtrees,
  subtreesIn,
} from "./tree";

/** The leaves and roots of Certificate Transparency's own tests. */
const known = [
  ["", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
  ["00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
  ["10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
  ["2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
  ["3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
  ["40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"],
  ["5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"],
  ["606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
] as const;

test("the roots of Certificate Transparency's own tree", () => {
  const leaves: string[] = [];
  expect(rootOf([])).toBe(createHash("sha256").digest("hex"));
  for (const [leaf, root] of known) {
    leaves.push(leafHash(Buffer.from(leaf, "hex")));
    expect(rootOf(leaves)).toBe(root);
  }
});

const rootOfPart = (leaves: readonly string[], { from, to }: LeafRange) => rootOf(leaves.slice(from, to));

const trees = fc
  .array(fc.string(), { minLength: 1, maxLength: 70 })
  .map((leaves) => leaves.map((leaf, at) => leafHash(`${at} ${leaf}`)));

test("every leaf is shown to be in the tree, and no other in its place", () => {
  fc.assert(
    fc.property(trees, fc.nat(), (leaves, any) => {
      const index = any % leaves.length;
      const proof = {
        leaf: leaves[index] ?? "",
        index,
        size: leaves.length,
        path: inclusionPath(leaves, index),
        root: rootOf(leaves),
      };
      expect(isIncluded(proof)).toBe(true);
      expect(isIncluded({ ...proof, leaf: leafHash("another") })).toBe(false);
      expect(isIncluded({ ...proof, index: index + 1 })).toBe(false);
      expect(isIncluded({ ...proof, path: [...proof.path, proof.leaf] })).toBe(false);
      expect(isIncluded({ ...proof, path: proof.path.slice(1) })).toBe(leaves.length === 1);
    }),
  );
});

test("every tree begins as it did before, and a rewritten one does not", () => {
  fc.assert(
    fc.property(trees, fc.nat(), fc.nat(), (leaves, any, other) => {
      const size = 1 + (any % leaves.length);
      const proof = {
        from: { size, root: rootOf(leaves.slice(0, size)) },
        to: { size: leaves.length, root: rootOf(leaves) },
        path: consistencyPath(leaves, size),
      };
      expect(isConsistent(proof)).toBe(true);
      const rewritten = leaves.with(other % size, leafHash("rewritten"));
      const false_ = { ...proof, to: { ...proof.to, root: rootOf(rewritten) } };
      expect(isConsistent({ ...false_, path: consistencyPath(rewritten, size) })).toBe(false);
    }),
  );
});

test("kept subtrees give every root and every path, and a tree grows on from them", () => {
  fc.assert(
    fc.property(trees, fc.nat(), (leaves, any) => {
      const kept = new Map<string, string>();
      const tree = new GrowingTree();
      leaves.forEach((leaf, at) => {
        kept.set(`${at + 1} 0`, leaf);
        for (const { size, level, hash } of tree.add(leaf)) kept.set(`${size} ${level}`, hash);
      });
      const hashesOf = (part: LeafRange) =>
        subtreesIn(part).map(({ size, level }) => kept.get(`${size} ${level}`));
      const rootOfStored = (part: LeafRange) =>
        rootOfSubtrees(hashesOf(part).map((hash) => hash ?? "missing"));
      const size = 1 + (any % leaves.length);
      expect(rootOfStored({ from: 0, to: size })).toBe(rootOf(leaves.slice(0, size)));
      for (const part of [
        ...inclusionParts(leaves.length, size - 1),
        ...consistencyParts(leaves.length, size),
      ])
        expect(rootOfStored(part)).toBe(rootOfPart(leaves, part));
      const later = new GrowingTree(
        size,
        hashesOf({ from: 0, to: size }).map((hash) => hash ?? ""),
      );
      for (const leaf of leaves.slice(size))
        for (const { size: at, level, hash } of later.add(leaf))
          expect(hash).toBe(kept.get(`${at} ${level}`));
      expect(later.root()).toBe(rootOf(leaves));
      expect(later.size).toBe(leaves.length);
    }),
  );
});
