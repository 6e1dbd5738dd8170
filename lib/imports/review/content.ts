import type { Form } from "@/lib/core/editions/form";
import type { ProseBlock } from "@/lib/core/prose/prose";
import { blocksOfHeading, blocksOfLine, paragraphOf } from "@/lib/core/prose/prose-lines";
import type { ReportContent } from "@/lib/core/report";
import { chapterContent } from "../place/chapters/chapter-content";
import { type ImportReview, type ReviewItem, sameAssignment } from "./import-review";

/**
 * The content that results from a review: chapters in the outline's order, each with its blocks in the
 * source's order.
 */
export function reviewedContent({ items, front, figures }: ImportReview, { outline }: Form): ReportContent {
  const parts = items.flatMap((item) => {
    const { assignment } = item;
    return "chapterId" in assignment ? [{ chapterId: assignment.chapterId, blocks: blocksOf(item) }] : [];
  });
  return { front, chapters: chapterContent(parts, outline), figures };
}

/** The blocks that an item adds to its chapter. */
function blocksOf(item: ReviewItem): readonly ProseBlock[] {
  const { assignment, proposed, blocks = [], text, picture } = item;
  if ((assignment.kind !== "chapter" && assignment.kind !== "heading") || picture === null) return [];
  if (sameAssignment(assignment, proposed)) return blocks;
  // A heading that the outline prints becomes text once it is moved to another place.
  if (proposed.kind === "heading") return blocks.length > 0 ? blocks : blocksOfHeading(text, 2);
  if (blocks.length > 0) return blocks;
  return text.split("\n").flatMap((line) => (line.includes("\t") ? [rowOf(line)] : blocksOfLine(line)));
}

/** A row of a table that became text, with its cells separated by wide blanks. */
function rowOf(line: string): ProseBlock {
  return paragraphOf(
    line
      .split("\t")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
      .join("　"),
  );
}
