import type { Review } from "@/lib/reviews/types";

/** The chapters in which a note waits for an answer, in printed order: those that a return opens unless others are chosen. */
export function notedChapters({
  notes,
  version,
  chapters,
}: Pick<Review, "notes" | "version" | "chapters">): string[] {
  const noted = new Set(
    notes
      .filter(({ state }) => state === "open")
      .flatMap(({ blockId }) => version.blocks.find(({ id }) => id === blockId) ?? [])
      .flatMap((block) => ("chapterId" in block && block.chapterId !== null ? [block.chapterId] : [])),
  );
  return chapters.flatMap(({ id }) => (noted.has(id) ? [id] : []));
}
