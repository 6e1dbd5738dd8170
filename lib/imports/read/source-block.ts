import type { PictureMime } from "@/lib/core/prose/prose-pictures";

/**
 * What a document is once it is read, before anything is decided about it: blocks in reading order. Every word of the
 * source stands in exactly one block, as it was written.
 */
export type TextBlock = {
  kind: "text";
  text: string;
  /** 1 to 6 where the source marks the line as a heading of that rank, else null. */
  rank: number | null;
  /** True where the whole line is bold. */
  bold: boolean;
  /** True for an item of a numbered list, whose number the source does not spell out. */
  item: boolean;
};

export type SourceCell = { text: string; colspan: number; rowspan: number; header: boolean };

export type TableBlock = { kind: "table"; caption: string; rows: SourceCell[][] };

/** Why words do not belong to the document itself. Of `unread` there are none: `name` says what could not be read. */
export const asideReasons = [
  "pageTitle",
  "hidden",
  "navigation",
  "code",
  "comment",
  "struck",
  "deleted",
  "note",
  "noteMark",
  "pronunciation",
  "header",
  "pageMark",
  "contents",
  "markup",
  "unread",
] as const;
export type AsideReason = (typeof asideReasons)[number];

/** What the source carries beside the document itself. `place` tells in Chinese where it stood, where that is known. */
export type AsideBlock = { kind: "aside"; text: string; what: AsideReason; place?: string; name?: string };

/** A picture that came with its bytes: `id` is their SHA-256 in hex, `bytes` how many there are; measures in pixels, as shown. */
export type PictureFacts = { id: string; mime: PictureMime; bytes: number; width: number; height: number };

/** What became of a picture of the source: it comes along, or stays out for a reason that a clerk can read. */
export type FoundPicture = { picture: PictureFacts; left: null } | { picture: null; left: string };

/** Its bytes are not in the block: whoever reads a document with an PictureCollection has them there by `picture.id`. */
export type PictureBlock = { kind: "picture"; alt: string } & FoundPicture;

export type SourceBlock = TextBlock | TableBlock | AsideBlock | PictureBlock;

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

/** All words of a block, cells apart by tabs and rows by line breaks. */
export function sourceText(block: SourceBlock): string {
  switch (block.kind) {
    case "text":
    case "aside":
      return block.text;
    case "picture":
      return block.alt;
    case "table":
      return [block.caption, ...block.rows.map((row) => row.map(({ text }) => text).join("\t"))]
        .filter((line) => line !== "")
        .join("\n");
  }
}

/** Without blanks: spaces of any width, line ends, zero-width marks and soft hyphens. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, "");
}
