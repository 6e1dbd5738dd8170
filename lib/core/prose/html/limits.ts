/** Limits of a page: characters of its text, blocks, cells of one table, and nesting depth of elements. */
export type HtmlLimits = { text: number; blocks: number; cells: number; nesting: number };

/** Thrown if a page exceeds a limit. */
export class HtmlLimitError extends Error {
  override name = "HtmlLimitError";
  constructor(readonly limit: keyof HtmlLimits) {
    super(`the page is beyond the limit of its ${limit}`);
  }
}

/** For text that was copied by hand: the editor has its own limits. */
export const unlimited: HtmlLimits = {
  text: Number.POSITIVE_INFINITY,
  blocks: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  nesting: Number.POSITIVE_INFINITY,
};
