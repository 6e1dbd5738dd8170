/** What a page says, in reading order, with none of its looks. `Picture` is whatever the caller makes of an image. */
export type HtmlBlock<Picture> = HtmlText | HtmlTable | HtmlAside | HtmlPicture<Picture>;

type HtmlText = {
  kind: "text";
  text: string;
  /** 1 to 6 where the line is a heading of that rank, else null. */
  rank: number | null;
  /** True where the whole line is bold. */
  bold: boolean;
  /** True within an item of a numbered list. */
  item: boolean;
  /** The number that the list draws before this line; null for every line but the first of an item. */
  ordinal: number | null;
};

export type HtmlCell = { text: string; colspan: number; rowspan: number; header: boolean };

export type HtmlTable = { kind: "table"; caption: string; rows: HtmlCell[][] };

/**
 * What the page holds and does not show as its text. `deleted` is struck out, `marker` is a bullet or a
 * mark of a comment that Word writes into the text; of code only the presence is told.
 */
const asideKinds = ["pageTitle", "hidden", "navigation", "code", "comment", "deleted", "marker"] as const;
export type AsideKind = (typeof asideKinds)[number];
type HtmlAside = { kind: "aside"; what: AsideKind; text: string };

type HtmlPicture<Picture> = { kind: "picture"; alt: string; picture: Picture };

/** All words of a block: cells apart by tabs, rows by line feeds. */
export function htmlBlockText(block: HtmlBlock<unknown>): string {
  switch (block.kind) {
    case "text":
    case "aside":
      return block.text;
    case "picture":
      return block.alt;
    case "table":
      return tableText(block);
  }
}

function tableText({ caption, rows }: HtmlTable): string {
  return [caption, ...rows.map((row) => row.map(({ text }) => text).join("\t"))]
    .filter((line) => line !== "")
    .join("\n");
}
