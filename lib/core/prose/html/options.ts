import type { Attributes } from "./elements";
import type { HtmlBlock } from "./html-block";
import type { HtmlLimits } from "./limits";

/** How a page is read. */
export type HtmlOptions<Picture> = {
  /** What an image becomes, by its attributes; null for one that is only part of the page's machinery. */
  picture: (attributes: Attributes) => Picture | null;
  /** A line as it is seen: blanks of the markup are none of the text. */
  line: (text: string) => string;
  /** True where menus and footers are text: who copies a part of a page by hand means all of it. */
  keepsNavigation: boolean;
  /** A table with a cell of more characters than this only arranges the page. */
  layoutText: number;
  limits: HtmlLimits;
};

export type HtmlDocument<Picture> = {
  blocks: HtmlBlock<Picture>[];
  /** Where each `article` of the page begins and ends among the blocks, [from, to). */
  articles: (readonly [number, number])[];
};
