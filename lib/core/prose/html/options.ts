import type { Attributes } from "./elements";
import type { HtmlAside, HtmlBlock, HtmlPicture } from "./html-block";
import type { HtmlLimits } from "./limits";

/** How a page is read. */
export type HtmlOptions<Picture extends HtmlPicture> = {
  /**
   * The picture for an image, by its attributes and alternative text; null if the image only serves the
   * page's layout or tracking.
   */
  picture: (attributes: Attributes, alt: string) => Picture | null;
  /** Normalises the text of a line: blanks of the markup are removed. */
  line: (text: string) => string;
  /** The blocks of the text in a `pre`, with line feeds and tabs preserved. */
  preformatted: (text: string) => readonly HtmlBlock<Picture>[];
  /**
   * Placeholder elements that another reader inserted, by name: returns, for the element's text, the blocks
   * or the aside to put there.
   */
  standIns?: Readonly<Record<string, (text: string) => readonly HtmlBlock<Picture>[] | HtmlAside>>;
  /**
   * True for text that a person copied by hand: menus are then text, and a table stays one however much its
   * cells contain. A whole page contains menus of its own and uses tables for layout.
   */
  copiedByHand: boolean;
  /** True if the numbers of list items are needed. */
  numbersItems: boolean;
  limits: HtmlLimits;
};

export type HtmlDocument<Picture extends HtmlPicture> = {
  blocks: HtmlBlock<Picture>[];
  /** The range of blocks [from, to) of each `article` of the page. */
  articles: (readonly [number, number])[];
};
