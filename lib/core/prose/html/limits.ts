/**
 * What a page may hold at most: characters of its text, blocks, cells of one table, and elements open at one
 * place.
 */
export type HtmlLimits = { text: number; blocks: number; cells: number; nesting: number };

/** Thrown where a page holds more than it may. */
export class HtmlLimitError extends Error {
  override name = "HtmlLimitError";
  constructor(readonly limit: keyof HtmlLimits) {
    super(`the page is beyond the limit of its ${limit}`);
  }
}

/** For what a person copied by hand: the editor has bounds of its own. */
export const unlimited: HtmlLimits = {
  text: Number.POSITIVE_INFINITY,
  blocks: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  nesting: Number.POSITIVE_INFINITY,
};
