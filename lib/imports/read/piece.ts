import type { PictureMime } from "@/lib/core/prose/prose-pictures";

/**
 * What a document is once it is read, before anything is decided about it: pieces in reading order. Every word of the
 * source stands in exactly one piece, as it was written.
 */
export type TextPiece = {
  kind: "text";
  text: string;
  /** 1 to 6 where the source marks the line as a heading of that rank, else null. */
  rank: number | null;
  /** True where the whole line is bold. */
  bold: boolean;
  /** True for an item of a numbered list, whose number the source does not spell out. */
  item: boolean;
};

export type PieceCell = { text: string; colspan: number; rowspan: number; header: boolean };

export type TablePiece = { kind: "table"; caption: string; rows: PieceCell[][] };

/** What the source carries beside the document itself, and why it does not belong to it. */
export type AsidePiece = {
  kind: "aside";
  text: string;
  what: "pageTitle" | "hidden" | "navigation" | "code" | "comment";
};

/** A picture that came with its bytes: `id` is their SHA-256 in hex, `bytes` how many there are; measures in pixels, as shown. */
export type PictureFacts = { id: string; mime: PictureMime; bytes: number; width: number; height: number };

/** What became of a picture of the source: it comes along, or stays out for a reason that a clerk can read. */
export type FoundPicture = { picture: PictureFacts; left: null } | { picture: null; left: string };

/** Its bytes are not in the piece: whoever reads a document with an Album has them there by `picture.id`. */
export type PicturePiece = { kind: "picture"; alt: string } & FoundPicture;

export type Piece = TextPiece | TablePiece | AsidePiece | PicturePiece;

/** A line without any mark. */
export function textPiece(text: string): TextPiece {
  return { kind: "text", text, rank: null, bold: false, item: false };
}

/** A cell that covers no other. */
export function pieceCell(text: string): PieceCell {
  return { text, colspan: 1, rowspan: 1, header: false };
}

/** All words of a piece, cells apart by tabs and rows by line breaks. */
export function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case "text":
    case "aside":
      return piece.text;
    case "picture":
      return piece.alt;
    case "table":
      return [piece.caption, ...piece.rows.map((row) => row.map(({ text }) => text).join("\t"))]
        .filter((line) => line !== "")
        .join("\n");
  }
}

/** Without blanks: spaces of any width, line ends, zero-width marks and soft hyphens. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, "");
}
