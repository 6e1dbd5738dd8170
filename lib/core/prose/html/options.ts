import type { Attributes } from "./elements";
import type { HtmlAside, HtmlBlock, HtmlPicture } from "./html-block";
import type { HtmlLimits } from "./limits";

/** How a page is read. */
export type HtmlOptions<Picture extends HtmlPicture> = {
  /**
   * What an image becomes, by its attributes and the words that stand for it; null for a part of the page's
   * machinery.
   */
  picture: (attributes: Attributes, alt: string) => Picture | null;
  /** A line as it is seen: blanks of the markup are none of the text. */
  line: (text: string) => string;
  /** The blocks of a text file within the page: what stands in `pre`, line feeds and tabs kept. */
  preformatted: (text: string) => readonly HtmlBlock<Picture>[];
  /**
   * Elements that another reader put into the page, by name: by the element's text the blocks that stand
   * there, or what is set aside there.
   */
  standIns?: Readonly<Record<string, (text: string) => readonly HtmlBlock<Picture>[] | HtmlAside>>;
  /**
   * True for what a person copied by hand, and means as it is: menus are text, and a table is one however
   * much stands in its cells. A whole page has menus of its own and is arranged by tables.
   */
  copiedByHand: boolean;
  /** True where the numbers that lists draw are wanted. */
  numbersItems: boolean;
  limits: HtmlLimits;
};

export type HtmlDocument<Picture extends HtmlPicture> = {
  blocks: HtmlBlock<Picture>[];
  /** Where each `article` of the page begins and ends among the blocks, [from, to). */
  articles: (readonly [number, number])[];
};
