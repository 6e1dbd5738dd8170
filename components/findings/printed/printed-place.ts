import type { Place } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import { parsePath } from "@/lib/core/report";

/** The printed position of a finding's place: a block, and in it a cell or words. */
export type PrintedPlace = { blockId: string; cellId?: string; words?: string };

/** Finds the printed positions of places; null for front matter that is not printed separately. */
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
 * The block with the words. A finding counts the blocks of the written chapter, and blank lines are not
 * printed, so of several blocks with the same words the one nearest to that number is taken.
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
