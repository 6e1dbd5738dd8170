import type { Outline } from "@/lib/core/outline/outline";
import type { Prose, ProseBlock } from "@/lib/core/prose/prose";
import { PREFACE } from "@/lib/core/report";

/** Blocks of a chapter in the source's order. */
export type ChapterPart = { chapterId: string; blocks: readonly ProseBlock[] };

/** The prose of every chapter that has any, by chapter id: first the opening, then in the outline's order. */
export function chapterContent(parts: Iterable<ChapterPart>, outline: Outline): Record<string, Prose> {
  const byChapter = new Map<string, ProseBlock[]>();
  for (const { chapterId, blocks } of parts) {
    const chapter = byChapter.get(chapterId);
    if (chapter) chapter.push(...blocks);
    else if (blocks.length > 0) byChapter.set(chapterId, [...blocks]);
  }
  return Object.fromEntries(
    [PREFACE, ...outline.chapters.map(({ id }) => id)].flatMap((id): [string, Prose][] => {
      const content = byChapter.get(id);
      return content ? [[id, { type: "doc", content }]] : [];
    }),
  );
}
