import { setImmediate } from "node:timers/promises";
import { createElement, Fragment, type ReactNode } from "react";

/** Elements drawn before others have a turn: the largest, a table of a report, takes some milliseconds. */
const AT_ONCE = 40;

/** Marks the place of a part while the page around it is drawn: no stored text has this character. */
const MARK = "\u0000";

/**
 * The long lists of a page, drawn a few elements at a time, so that other requests are answered in between.
 * The page is the same, byte for byte, as if it had been drawn at once.
 */
export class Parts {
  readonly #drawn: string[] = [];

  /** Draws elements in turns. The page gets the result in their place, until it is filled. */
  async draw(elements: Iterable<ReactNode>): Promise<ReactNode> {
    // Next.js refuses the static import of React's renderer, which a document without client scripts may use.
    const { renderToStaticMarkup } = await import("react-dom/server");
    const pieces: string[] = [];
    const waiting: ReactNode[] = [];
    const drawWaiting = async () => {
      pieces.push(renderToStaticMarkup(createElement(Fragment, null, ...waiting.splice(0))));
      await setImmediate();
    };
    for (const element of elements) if (waiting.push(element) === AT_ONCE) await drawWaiting();
    await drawWaiting();
    return MARK + (this.#drawn.push(pieces.join("")) - 1) + MARK;
  }

  /** The page with its parts in their places. */
  fill(page: string): string {
    return page
      .split(MARK)
      .map((text, at) => (at % 2 === 0 ? text : this.#drawn[Number(text)]))
      .join("");
  }
}
