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
 * A document after reading and before any interpretation: blocks in reading order. Every word of the source
 * is in exactly one block, unchanged.
 */
export type SourceBlock = HtmlBlock<PictureBlock>;

export type TextBlock = HtmlText;
export type TableBlock = HtmlTable;
export type SourceCell = HtmlCell;
export type AsideBlock = HtmlAside;

/**
 * A picture with known bytes: `id` is their SHA-256 in hex, `bytes` their number; size in pixels, as shown.
 */
export type PictureInfo = { id: string; mime: PictureMime; bytes: number; width: number; height: number };

/** A picture of the source: included, or left out with a Chinese reason. */
export type FoundPicture = { picture: PictureInfo; left: null } | { picture: null; left: string };

/** The bytes are not in the block; the PictureCollection of the reader has them by `picture.id`. */
export type PictureBlock = { kind: "picture"; alt: string } & FoundPicture;

/** A line without any formatting. */
export function textBlock(text: string): TextBlock {
  return { kind: "text", text, rank: null, bold: false, item: false };
}

/** A cell that spans one row and column. */
export function sourceCell(text: string): SourceCell {
  return { text, colspan: 1, rowspan: 1, header: false };
}

/** A table without spanning cells; the texts are trimmed. */
export function tableOfTexts(rows: readonly (readonly string[])[]): TableBlock {
  return { kind: "table", caption: "", rows: rows.map((row) => row.map((text) => sourceCell(text.trim()))) };
}

/** The text of a block: cells separated by tabs, rows by line feeds. */
export function sourceText(block: SourceBlock): string {
  return htmlBlockText(block);
}
