import type { Block } from "./block";

/** The ids of the pictures that a document shows, each once, in the order of their first appearance. */
export function picturesOfBlocks(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.type === "picture" ? [block.pictureId] : [])))];
}
