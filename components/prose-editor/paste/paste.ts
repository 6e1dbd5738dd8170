import type { HtmlBlock, HtmlText } from "@/lib/core/prose/html/html-block";
import { readNumbering } from "@/lib/core/prose/numbering/prose-numbering";
import { blockText, type ProseBlock } from "@/lib/core/prose/prose";
import { blocksOfHeading, blocksOfLine, type LineContext, paragraphOf } from "@/lib/core/prose/prose-lines";
import type { PagePicture, PastedPicture } from "../pictures/paste-pictures";
import { pastedTable } from "./paste-table";
import { oneLine } from "./paste-text";
import { readPastedPage } from "./read-page";

/**
 * Makes prose of what Word, WPS, Excel or a web page puts on the clipboard: its words, headings, tables and pictures, none
 * of its looks. Every character that is meant arrives, in order, save the numbering of what becomes a heading.
 */
export type PastedBlock = ProseBlock | PastedPicture;

export type Pasted = {
  blocks: PastedBlock[];
  /** Pictures of which the clipboard holds only an address on somebody's disk or on another site. */
  lostPictures: number;
  /** Words that were struck out, deleted or hidden, and marks of notes: they do not belong to the text. */
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
  const read = readPastedPage(page);
  const blocks = proseOf(read, context);
  const lostPictures = read.filter((block) => block.kind === "picture" && block.found === "lost").length;
  const setAside = read.flatMap((block) => (block.kind === "aside" && isReported(block) ? [block.text] : []));
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
  const items = itemsIn(read);
  for (const block of read) {
    if (block.kind === "text" && items.has(block)) blocks.push(paragraphOf(lineOf(block)));
    else blocks.push(...blocksOf(block, context, blocks.length === 0));
  }
  return blocks;
}

/**
 * Numbered lines that follow each other without a body between them and of which one is a sentence: the items of a list.
 * None of them is a heading, or the list would be torn, and its numbers would begin anew.
 */
function itemsIn(read: readonly Read[]): ReadonlySet<Read> {
  const items = new Set<Read>();
  let run: HtmlText[] = [];
  const settle = () => {
    if (run.length > 1 && run.some((text) => isSentence(lineOf(text))))
      for (const text of run) items.add(text);
    run = [];
  };
  for (const block of read) {
    const numbering = block.kind === "text" && block.rank === null ? readNumbering(lineOf(block)) : null;
    if (block.kind === "text" && numbering && numbering.level > 2) run.push(block);
    else settle();
  }
  settle();
  return items;
}

function isSentence(line: string): boolean {
  return /[。；;]$/.test(line) || blocksOfLine(line)[0]?.type === "paragraph";
}

function blocksOf(block: Read, context: PasteContext, isFirst: boolean): PastedBlock[] {
  switch (block.kind) {
    case "text":
      return blocksOfText(block, context, isFirst);
    case "table": {
      const table = pastedTable(block.rows);
      return [...blocksOfLine(block.caption, context), ...(table ? [table] : [])];
    }
    case "picture":
      return block.found === "lost" ? [] : [block.found];
    case "aside":
      return [];
  }
}

/** The number that a list draws before its item is not in its text, and stands in the prose; one that was typed stays. */
function lineOf({ text, ordinal }: HtmlText): string {
  return ordinal === undefined || readNumbering(text) ? text : `${ordinal}.${text}`;
}

function blocksOfText(block: HtmlText, context: PasteContext, isFirst: boolean): ProseBlock[] {
  const { rank } = block;
  const line = lineOf(block);
  if (context.plain || (context.joinsText && isFirst)) return [paragraphOf(line)];
  if (rank === null) return blocksOfLine(line, context);
  return blocksOfHeading(line, rank <= 2 ? 2 : rank === 3 ? 3 : 4, context);
}

/** Of what a page hides, programs leave much behind that nobody wrote: words alone are reported. */
function isReported({ what, text }: Extract<Read, { kind: "aside" }>): boolean {
  return (
    ["struck", "deleted", "noteMark"].includes(what) || (what === "hidden" && /\p{Script=Han}/u.test(text))
  );
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
