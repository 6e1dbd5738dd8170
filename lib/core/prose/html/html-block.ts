/**
 * What a page says, in reading order, with none of its looks. Every word stands in exactly one block, as it
 * was written. `Picture` is whatever the caller makes of an image.
 */
export type HtmlBlock<Picture extends HtmlPicture> = HtmlText | HtmlTable | HtmlAside | Picture;

export type HtmlText = {
  kind: "text";
  text: string;
  /** 1 to 6 where the source marks the line as a heading of that rank, else null. */
  rank: number | null;
  /** True where the whole line is bold. */
  bold: boolean;
  /** True within an item of a numbered list, whose number the source does not spell out. */
  item: boolean;
  /** The number that the list draws before the first line of an item, where the caller asks for it. */
  ordinal?: number;
};

export type HtmlCell = { text: string; colspan: number; rowspan: number; header: boolean };

export type HtmlTable = { kind: "table"; caption: string; rows: HtmlCell[][] };

export type HtmlPicture = { kind: "picture"; alt: string };

/**
 * Why words do not belong to the document itself. A `marker` is a bullet or a sign of a comment that Word
 * writes into the text. Of `code` only the presence is recorded, of `unread` there are no words: `name` says
 * what could not be read.
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
 * What the source carries beside the document itself. `place` says in Chinese where it stood, where that is
 * known.
 */
export type HtmlAside = { kind: "aside"; text: string; what: AsideReason; place?: string; name?: string };

/** All words of a block: cells apart by tabs, rows by line feeds. */
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
