import {
  type HtmlAside,
  type HtmlBlock,
  type HtmlCell,
  type HtmlTable,
  type HtmlText,
  htmlBlockText,
} from "@/lib/core/prose/html/html-block";
import type { PictureMime } from "@/lib/core/prose/prose-pictures";

/**
 * What a document is once it is read, before anything is decided about it: blocks in reading order. Every word of the
 * source stands in exactly one block, as it was written.
 */
export type SourceBlock = HtmlBlock<PictureBlock>;

export type TextBlock = HtmlText;
export type TableBlock = HtmlTable;
export type SourceCell = HtmlCell;
export type AsideBlock = HtmlAside;

/** A picture that came with its bytes: `id` is their SHA-256 in hex, `bytes` how many there are; measures in pixels, as shown. */
export type PictureInfo = { id: string; mime: PictureMime; bytes: number; width: number; height: number };

/** What became of a picture of the source: it comes along, or stays out for a reason that a clerk can read. */
export type FoundPicture = { picture: PictureInfo; left: null } | { picture: null; left: string };

/** Its bytes are not in the block: whoever reads a document with a PictureCollection has them there by `picture.id`. */
export type PictureBlock = { kind: "picture"; alt: string } & FoundPicture;

/** A line without any mark. */
export function textBlock(text: string): TextBlock {
  return { kind: "text", text, rank: null, bold: false, item: false };
}

/** A cell that covers no other. */
export function sourceCell(text: string): SourceCell {
  return { text, colspan: 1, rowspan: 1, header: false };
}

/** A table of single cells, whose texts lose the blanks around them. */
export function tableOfTexts(rows: readonly (readonly string[])[]): TableBlock {
  return { kind: "table", caption: "", rows: rows.map((row) => row.map((text) => sourceCell(text.trim()))) };
}

/** All words of a block: cells apart by tabs, rows by line feeds. */
export function sourceText(block: SourceBlock): string {
  return htmlBlockText(block);
}
