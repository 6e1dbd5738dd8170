import type { Block } from "@/lib/core/document/block";
import { annexPart } from "@/lib/core/steps/parts";
import type { Review } from "@/lib/reviews/types";

type Noted = {
  notes: readonly Pick<Review["notes"][number], "state" | "blockId">[];
  version: Pick<Review["version"], "blocks">;
  chapters: readonly { id: string }[];
};

/**
 * The chapters and annexes with open notes, in printed order: the default for a return that opens only some.
 */
export function notedChapters({ notes, version, chapters }: Noted): string[] {
  const noted = new Set(
    notes
      .filter(({ state }) => state === "open")
      .flatMap(({ blockId }) => version.blocks.find(({ id }) => id === blockId) ?? [])
      .map(partOfBlock),
  );
  return chapters.flatMap(({ id }) => (noted.has(id) ? [id] : []));
}

/** Null for what a return never locks: the title, the signature, the list of annexes. */
function partOfBlock(block: Block): string | null {
  if ("chapterId" in block && block.chapterId !== null) return block.chapterId;
  return "tableId" in block ? annexPart(block.tableId) : null;
}
