import type { Review } from "@/lib/reviews/types";

type Noted = {
  notes: readonly Pick<Review["notes"][number], "state" | "blockId">[];
  version: Pick<Review["version"], "blocks">;
  chapters: readonly { id: string }[];
};

/** The chapters with open notes, in printed order: the default for a return that opens only some. */
export function notedChapters({ notes, version, chapters }: Noted): string[] {
  const noted = new Set(
    notes
      .filter(({ state }) => state === "open")
      .flatMap(({ blockId }) => version.blocks.find(({ id }) => id === blockId) ?? [])
      .flatMap((block) => ("chapterId" in block && block.chapterId !== null ? [block.chapterId] : [])),
  );
  return chapters.flatMap(({ id }) => (noted.has(id) ? [id] : []));
}
