/**
 * The content of a page in reading order, without its appearance. Every word is in exactly one block, as
 * written. `Picture` is the caller's representation of an image.
 */
export type HtmlBlock<Picture extends HtmlPicture> = HtmlText | HtmlTable | HtmlAside | Picture;

export type HtmlText = {
  kind: "text";
  text: string;
  /** 1 to 6 if the source marks the line as a heading of that level, otherwise null. */
  rank: number | null;
  /** True if the whole line is bold. */
  bold: boolean;
  /** True within an item of a numbered list whose number the source does not contain as text. */
  item: boolean;
  /** The number of the item that begins with this line, if the caller asks for numbers. */
  ordinal?: number;
};

export type HtmlCell = { text: string; colspan: number; rowspan: number; header: boolean };

export type HtmlTable = { kind: "table"; caption: string; rows: HtmlCell[][] };

export type HtmlPicture = { kind: "picture"; alt: string };

/**
 * Why text does not belong to the document itself. A `marker` is a bullet or a comment sign that Word writes
 * into the text. For `code`, only the presence is recorded; `unread` has no text, and `name` says what could
 * not be read.
 */
export const asideReasons = [
  "pageTitle",
  "hidden",
  "navigation",
  "code",
  "comment",
  "struck",
  "deleted",
  "marker",
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

/**
 * Content of the source that is not part of the document itself. `place` says in Chinese where it was, if
 * known.
 */
export type HtmlAside = { kind: "aside"; text: string; what: AsideReason; place?: string; name?: string };

/** All text of a block: cells separated by tabs, rows by line feeds. */
export function htmlBlockText(block: HtmlBlock<HtmlPicture>): string {
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
