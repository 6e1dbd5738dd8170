import type { Place } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import { parsePath } from "@/lib/core/report";

/** Where a finding's place is printed: a block, in it a cell, or words of it. */
export type PrintedPlace = { blockId: string; cellId?: string; words?: string };

/** Finds where places are printed; null for front matter that is not printed on its own. */
export function printedPlaces(blocks: readonly Block[]): (place: Place) => PrintedPlace | null {
  const fields = blocksOfFields(blocks);
  return ({ path, passage }) => {
    const blockId = fields.get(path);
    if (blockId === undefined) return null;
    const parsed = parsePath(path);
    if (parsed?.kind === "figure") return { blockId, cellId: parsed.cellId };
    if (parsed?.kind !== "chapter" || !passage) return { blockId };
    const block = blockSaying(blocks, parsed.chapterId, passage);
    return block ? { blockId: block.id, words: passage.text } : { blockId };
  };
}

/**
 * The block that says the words. A finding counts the blocks of the chapter as it is written; blank lines are not printed, so
 * of several blocks that say the same the one nearest to that count is meant.
 */
function blockSaying(
  blocks: readonly Block[],
  chapterId: string,
  { block: index, text }: { block: number; text: string },
): Block | null {
  const own = blocks.filter(
    (block) =>
      "chapterId" in block &&
      block.chapterId === chapterId &&
      block.type !== "indicatorTable" &&
      !(block.type === "heading" && block.level === 1),
  );
  const words = text.trim();
  const saying = own.flatMap((block, at) =>
    textOfBlock(block).includes(words) ? [{ block, far: Math.abs(at - index) }] : [],
  );
  return saying.sort((one, other) => one.far - other.far)[0]?.block ?? null;
}

/** Field path → the block that prints the field. */
function blocksOfFields(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>([
    ["front.title", "title"],
    ["front.signedBy", "signature"],
    ["front.signedOn", "signature"],
  ]);
  for (const block of blocks) {
    if ("chapterId" in block && block.chapterId !== null) {
      const path = `chapter.${block.chapterId}`;
      if (!places.has(path)) places.set(path, block.id);
    }
    if (block.type === "indicatorTable")
      for (const { cellId } of block.parts.flatMap(({ body }) => body).flatMap(({ cells }) => cells))
        if (cellId !== null) places.set(`figure.${cellId}`, block.id);
  }
  return places;
}
