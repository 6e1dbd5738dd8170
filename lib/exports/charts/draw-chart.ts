import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/**
 * What a picture is called, and what is seen on it, for those who do not see it. `id` is unique on its page.
 */
export type ChartWords = { id: string; title: string; description: string };

/**
 * A picture as the text of an SVG element: drawn on the server, without script or style of its own, named and
 * described for readers of screens. Colours are those of the page (`var(--color-…)`), so that they follow its
 * contrast.
 */
export function drawChart({ id, title, description }: ChartWords, options: PlotOptions): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = plot({ document, ...options });
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const named of svg.querySelectorAll("[aria-label], [aria-hidden]")) {
    named.removeAttribute("aria-label");
    named.removeAttribute("aria-hidden");
  }
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
