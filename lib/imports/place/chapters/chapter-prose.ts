import { subItemWords } from "@/lib/core/outline/sub-item-words";
import { readChapterNumbering } from "@/lib/core/prose/numbering/prose-numbering";
import { PROSE_BLOCKS_MAX, type ProseBlock, textOf } from "@/lib/core/prose/prose";
import { blocksOfHeading, blocksOfLine, paragraphOf } from "@/lib/core/prose/prose-lines";
import type { CleanBlock } from "../../read/clean/clean";
import type { PictureBlock, TableBlock } from "../../read/source-block";
import { isHeadingWords } from "../recognise/headings";
import type { SourceSection } from "./sections";

/**
 * The prose blocks of a source block under a chapter heading of the given level (null if levels are unknown).
 * `deeper` moves headings one level down, below the source's own heading.
 */
export function blocksOf(sourceBlock: CleanBlock, chapterRank: number | null, deeper: boolean): ProseBlock[] {
  switch (sourceBlock.kind) {
    case "picture":
      return pictureBlocks(sourceBlock);
    case "table":
      return tableBlocks(sourceBlock);
    case "text": {
      const blocks = textBlocks(sourceBlock, chapterRank);
      return deeper ? blocks.map(lowered) : blocks;
    }
  }
}

function textBlocks(
  sourceBlock: Extract<CleanBlock, { kind: "text" }>,
  chapterRank: number | null,
): ProseBlock[] {
  const { text, rank, bold, item } = sourceBlock;
  const chapterNumbered = readChapterNumbering(text);
  if (chapterNumbered !== null && !isHeadingWords(chapterNumbered)) return [paragraphOf(text)];
  if (rank !== null) return blocksOfHeading(text, levelOf(rank, chapterRank));
  if (bold && !item && text.length <= 30 && !/[，。；：:]/.test(text)) return blocksOfHeading(text, 2);
  return blocksOfLine(text);
}

function levelOf(rank: number, chapterRank: number | null): 2 | 3 | 4 {
  const level = chapterRank === null ? rank : rank - chapterRank + 1;
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}

function lowered(block: ProseBlock): ProseBlock {
  if (block.type !== "heading") return block;
  return { ...block, attrs: { level: block.attrs.level === 2 ? 3 : 4 } };
}

export type SectionProse = {
  /** Indexes of blocks that did not fit into their chapter. */
  overflow: Set<number>;
  /** The prose blocks by source block index. */
  written: Map<number, ProseBlock[]>;
};

/**
 * The prose blocks of the sections, in reading order. A heading of the source that the outline does not print
 * becomes a level-2 heading, and the headings below it go one level deeper.
 */
export function proseOfSections(
  sections: readonly SourceSection[],
  blocksAt: (at: number, chapterRank: number | null, deeper: boolean) => ProseBlock[],
  rankAt: (at: number | null) => number | null,
  textAt: (at: number) => string,
): SectionProse {
  const lengths = new Map<string, number>();
  const overflow = new Set<number>();
  const written = new Map<number, ProseBlock[]>();
  const headed = new Map<string, number>();
  for (const { heading, target } of sections)
    if (heading !== null) headed.set(target.chapterId, (headed.get(target.chapterId) ?? 0) + 1);
  for (const { heading, headingAt, body, target, emptied = false } of sections) {
    const { chapterId } = target;
    const hasRoom = (more: number) => (lengths.get(chapterId) ?? 0) + more <= PROSE_BLOCKS_MAX;
    const write = (at: number, own: readonly ProseBlock[]) => {
      lengths.set(chapterId, (lengths.get(chapterId) ?? 0) + own.length);
      written.set(at, [...(written.get(at) ?? []), ...own]);
    };
    const keeps = heading !== null && ((headed.get(chapterId) ?? 0) > 1 || target.confidence < KNOWN);
    // A heading whose parts all moved has nothing below it here.
    if (keeps && !emptied && headingAt !== null && hasRoom(1))
      write(headingAt, [
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: heading }] },
      ]);
    const blocksOfBody = body.map((at) =>
      at === headingAt ? runIn(blocksAt(at, null, false)) : blocksAt(at, rankAt(headingAt), keeps),
    );
    const stopped = body.map((at) => /。\s*$/.test(textAt(at)));
    for (const index of sentenceItems(blocksOfBody, stopped))
      blocksOfBody[index] = [paragraphOf(textAt(body[index] as number))];
    for (const [index, at] of body.entries()) {
      const own = blocksOfBody[index] as ProseBlock[];
      if (hasRoom(own.length)) write(at, own);
      else overflow.add(at);
    }
  }
  return { overflow, written };
}

/**
 * The positions of numbered lines that are the items of a list: a sentence each, with no text below any of
 * that level, none of them a prescribed sub-item. They stay paragraphs with the numbers they have, as the
 * examination reads them.
 */
function sentenceItems(
  blocks: readonly (readonly ProseBlock[])[],
  /** Whether the line of each ends with a full stop. */
  stopped: readonly boolean[],
): number[] {
  const kinds = blocks.map(([first, ...rest], at) =>
    first?.type !== "heading"
      ? null
      : {
          level: first.attrs.level,
          item: rest.length === 0 && stopped[at] === true && !isSubItem(textOf(first.content)),
        },
  );
  return kinds.flatMap((kind, at) => {
    if (!kind?.item) return [];
    const isAbove = (each: { level: number } | null) => each !== null && each.level < kind.level;
    const from = kinds.slice(0, at).findLastIndex(isAbove) + 1;
    const behind = kinds.slice(at).findIndex(isAbove);
    const group = kinds.slice(from, behind < 0 ? undefined : at + behind);
    // A line with text below, or with an item of its own, makes headings of all; what stands below the last
    // of several goes on.
    const last = group.findLastIndex((each) => each?.level === kind.level);
    const several = group.filter((each) => each?.level === kind.level).length > 1;
    const isList = group.every((each, index) => {
      if (each?.level !== kind.level) return true;
      const ends =
        index === last ? several || index + 1 === group.length : group[index + 1]?.level === kind.level;
      return each.item && ends;
    });
    return isList ? [at] : [];
  });
}

function isSubItem(words: string): boolean {
  return Object.values(subItemWords).some((pattern) => pattern.test(words));
}

/** Minimum similarity at which a source's heading means the same as the chapter's. */
const KNOWN = 0.85;

/** Of a heading with its body on the same line only the body: the chapter prints the heading. */
function runIn(blocks: readonly ProseBlock[]): ProseBlock[] {
  return blocks[0]?.type === "heading" ? blocks.slice(1) : [...blocks];
}

export function pictureBlocks({ alt, picture }: PictureBlock): ProseBlock[] {
  return picture ? [{ type: "picture", attrs: { pictureId: picture.id, alt } }] : [];
}

function tableBlocks({ caption, rows }: TableBlock): ProseBlock[] {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return caption === "" ? [] : [paragraphOf(caption)];
  return [
    ...(caption === "" ? [] : [paragraphOf(caption)]),
    {
      type: "table",
      content: filled.map((row) => ({
        type: "tableRow" as const,
        content: row.map(({ text, header, colspan, rowspan }) => ({
          type: header ? ("tableHeader" as const) : ("tableCell" as const),
          attrs: { colspan, rowspan },
          content: text.split("\n").map((line) => paragraphOf(line.trim()) as { type: "paragraph" }),
        })),
      })),
    },
  ];
}
