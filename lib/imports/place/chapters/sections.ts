import type { Outline } from "@/lib/core/outline/outline";
import { subItemWords } from "@/lib/core/outline/sub-item-words";
import { readNumbering } from "@/lib/core/prose/numbering/prose-numbering";
import type { CleanBlock } from "../../read/clean/clean";
import { bareHeading, type Concept, classify } from "../../read/clean/heading-concept";
import { isHeadingWords } from "../recognise/headings";
import { type HeadingTarget, isDirect, targetOf } from "./concepts";

/** A part of the source under one heading, and its chapter. */
export type SourceSection = {
  /** The heading without its number; null for a section without a heading. */
  heading: string | null;
  headingAt: number | null;
  /** Indexes of the blocks under the heading. */
  body: number[];
  target: HeadingTarget;
  /** True if everything under the heading went to other chapters. */
  emptied?: boolean;
};

/** Subjects that reports may put under a level-2 heading although the outline has a chapter for them. */
const movable: readonly Concept[] = [
  "disclosure",
  "applications",
  "fees",
  "litigation",
  "inquiries",
  "response",
  "problems",
];

/** Splits the body of a report at its chapter headings and finds a chapter for each part. */
export function sourceSections(
  sourceBlocks: readonly CleanBlock[],
  headings: ReadonlyMap<number, string>,
  until: number,
  outline: Outline,
): SourceSection[] {
  const chapters = chaptersOf(headings, until, outline);
  const claimed = new Set(
    chapters.filter(({ target }) => isDirect(target)).map(({ target }) => target.chapterId),
  );
  return chapters.flatMap((chapter) => parted(chapter, sourceBlocks, outline, claimed));
}

function chaptersOf(headings: ReadonlyMap<number, string>, until: number, outline: Outline): SourceSection[] {
  const starts = [...headings].filter(([at]) => at < until);
  return starts.map(([at, heading], index) => {
    const end = starts[index + 1]?.[0] ?? until;
    return {
      heading,
      headingAt: at,
      body: Array.from({ length: end - at - 1 }, (_, offset) => at + 1 + offset),
      target: targetOf(heading, outline),
    };
  });
}

/**
 * Moves the part under a level-2 heading to the chapter it is about, if no level-1 heading names that
 * chapter.
 */
function parted(
  chapter: SourceSection,
  sourceBlocks: readonly CleanBlock[],
  outline: Outline,
  claimed: ReadonlySet<string>,
): SourceSection[] {
  const subItems = outline.chapters.find(({ id }) => id === chapter.target.chapterId)?.subItems ?? [];
  // A chapter that consists of its table receives no prose from another.
  const wantsProse = new Set(
    outline.chapters.filter(({ proseRequired }) => proseRequired).map(({ id }) => id),
  );
  const parts: SourceSection[] = [{ ...chapter, body: [] }];
  for (const at of chapter.body) {
    const heading = secondLevel(sourceBlocks[at]);
    if (heading !== null) {
      const own = subItems.some((item) => namesSubItem(heading, item));
      const target = targetOf(heading, outline);
      const concept = classify(heading);
      const moves =
        !own &&
        isHeadingWords(heading) &&
        concept !== null &&
        movable.includes(concept) &&
        wantsProse.has(target.chapterId) &&
        /情况|问题|措施|复议|收费/.test(heading) &&
        isDirect(target) &&
        !claimed.has(target.chapterId) &&
        target.chapterId !== chapter.target.chapterId;
      if (moves)
        parts.push({
          heading,
          headingAt: at,
          body: [],
          target: { ...target, confidence: 0.9, reason: `${target.reason}（原文是第二级标题）` },
        });
      // Text after a moved part that is about something else belongs to the original chapter again.
      else if (parts.length > 1) parts.push({ ...chapter, heading: null, headingAt: null, body: [] });
    }
    if (parts.at(-1)?.headingAt !== at) parts.at(-1)?.body.push(at);
    else if (hasRunIn(sourceBlocks[at])) parts.at(-1)?.body.push(at);
  }
  return parts.map((part, index) =>
    index === 0 && parts.length > 1 && part.body.length === 0 ? { ...part, emptied: true } : part,
  );
}

/**
 * True if the heading contains the sub-item's name, whatever else: “政府信息主动公开情况” for 主动公开, “依申请公开方面” for
 * 依申请公开.
 */
function namesSubItem(heading: string, { id, heading: name }: { id: string; heading: string }): boolean {
  const words = bareHeading(heading);
  return words === bareHeading(name) || (subItemWords[id]?.test(words) ?? false);
}

/** The text of a line numbered （一）, up to its first full stop; null for other lines. */
function secondLevel(block: CleanBlock | undefined): string | null {
  if (block?.kind !== "text") return null;
  const numbered = readNumbering(block.text);
  if (numbered?.level !== 2) return null;
  return leadOf(numbered.rest);
}

function hasRunIn(block: CleanBlock | undefined): boolean {
  if (block?.kind !== "text") return false;
  const rest = readNumbering(block.text)?.rest ?? block.text;
  return leadOf(rest).length < rest.replace(/。$/, "").length;
}

/** The text before the first full stop. */
function leadOf(text: string): string {
  const end = text.indexOf("。");
  return end < 0 ? text : text.slice(0, end);
}
