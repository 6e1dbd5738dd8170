import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** The title and the text alternative of a chart. `id` is unique on its page. */
export type ChartWords = { id: string; title: string; description: string };

/**
 * A chart as the text of an SVG element: rendered on the server, without scripts or styles of its own, with
 * title and description for screen readers. Colours are those of the page (`var(--color-…)`), so that they
 * follow its contrast setting.
 */
export function drawChart({ id, title, description }: ChartWords, options: PlotOptions): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = plot({ document, ...options });
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const named of svg.querySelectorAll("[aria-label], [aria-hidden]")) {
    named.removeAttribute("aria-label");
    named.removeAttribute("aria-hidden");
  }
  // Digits are of one width in the pages' faces, and checkers of HTML do not know the attribute on a group.
  for (const group of svg.querySelectorAll("g[font-variant]")) group.removeAttribute("font-variant");
  const worded = (name: "title" | "desc", text: string) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    element.setAttribute("id", `${id}-${name}`);
    element.textContent = text;
    return element;
  };
  svg.prepend(worded("title", title), worded("desc", description));
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-desc`);
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  return svg.outerHTML;
}
