import type { HtmlBlock, HtmlText } from "@/lib/core/prose/html/html-block";
import { blockText, type ProseBlock } from "@/lib/core/prose/prose";
import { blocksOfHeading, blocksOfLine, type LineContext, paragraphOf } from "@/lib/core/prose/prose-lines";
import type { PagePicture, PastedPicture } from "../pictures/paste-pictures";
import { tableOf } from "./paste-table";
import { oneLine } from "./paste-text";
import { readPage } from "./read-page";

/**
 * Makes prose of what Word, WPS, Excel or a web page puts on the clipboard: its words, headings, tables and pictures, none
 * of its looks. Every character that is meant arrives, in order, save the numbering of what becomes a heading.
 */
export type PastedBlock = ProseBlock | PastedPicture;

export type Pasted = {
  blocks: PastedBlock[];
  /** Pictures of which the clipboard holds only an address on somebody's disk or on another site. */
  lostPictures: number;
  /** Words that were struck out, and marks of notes: they are seen in the source, and do not belong to the text. */
  setAside: string[];
};

export type PasteContext = LineContext & {
  /** The first line joins words that stand already, so that it cannot become a heading. */
  joinsText?: boolean;
  /** The place holds paragraphs alone: the cell of a table. */
  plain?: boolean;
};

type Read = HtmlBlock<PagePicture>;

/** Reads a pasted page. */
export function readPasted(page: Document, context: PasteContext = {}): Pasted {
  const read = readPage(page);
  const blocks = proseOf(read, context);
  const lostPictures = read.filter((block) => block.kind === "picture" && block.found === "lost").length;
  const setAside = read.flatMap((block) =>
    block.kind === "aside" && ["struck", "deleted", "noteMark"].includes(block.what) ? [block.text] : [],
  );
  // A table alone is laid over the cells of the table it is pasted into; anything else becomes lines of the one cell.
  if (!context.plain || (blocks.length === 1 && blocks[0]?.type === "table"))
    return { blocks, lostPictures, setAside };
  const lines = blocks.flatMap(linesOf);
  return {
    blocks: lines.map(paragraphOf),
    lostPictures: lostPictures + blocks.filter(isPicture).length,
    setAside,
  };
}

/** Reads pasted plain text: each line by the same rules. */
export function readPastedText(text: string, context: PasteContext = {}): ProseBlock[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter((line) => line !== "")
    .map((line): Read => ({ kind: "text", text: line, rank: null, bold: false, item: false }));
  return proseOf(lines, context).filter((block) => block.type !== "pastedPicture");
}

function proseOf(read: readonly Read[], context: PasteContext): PastedBlock[] {
  const blocks: PastedBlock[] = [];
  for (const block of read) blocks.push(...blocksOf(block, context, blocks.length === 0));
  return blocks;
}

function blocksOf(block: Read, context: PasteContext, isFirst: boolean): PastedBlock[] {
  switch (block.kind) {
    case "text":
      return blocksOfText(block, context, isFirst);
    case "table": {
      const table = tableOf(block.rows);
      return [...blocksOfLine(block.caption, context), ...(table ? [table] : [])];
    }
    case "picture":
      return block.found === "lost" ? [] : [block.found];
    case "aside":
      return [];
  }
}

/** The number that a list draws before its item is not in its text, and stands in the prose. */
function blocksOfText(
  { text, rank, ordinal }: HtmlText,
  context: PasteContext,
  isFirst: boolean,
): ProseBlock[] {
  const line = ordinal === undefined ? text : `${ordinal}.${text}`;
  if (context.plain || (context.joinsText && isFirst)) return [paragraphOf(line)];
  if (rank === null) return blocksOfLine(line, context);
  return blocksOfHeading(line, rank <= 2 ? 2 : rank === 3 ? 3 : 4, context);
}

function isPicture(block: PastedBlock): boolean {
  return block.type === "picture" || block.type === "pastedPicture";
}

function linesOf(block: PastedBlock): string[] {
  return block.type === "pastedPicture"
    ? []
    : blockText(block)
        .split("\n")
        .filter((line) => line !== "");
}
