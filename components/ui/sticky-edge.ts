import { type RefObject, useEffect } from "react";

type Edge = "top" | "bottom";
type Layer = { edge: Edge; layer: string; height: number };

const layers = new Map<HTMLElement, Layer>();

/** How much of the window is hidden at each edge, for those who scroll by script. */
export const hiddenAt = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * Registers an element that is sticky or fixed at an edge of the window. What receives the focus, or is
 * linked to, is scrolled clear of the real height of all these elements (`scroll-padding` in globals.css).
 *
 * @param layer elements of the same layer stick one after the other, those of different layers at once
 */
export function useStickyEdge(of: RefObject<HTMLElement | null>, edge: Edge, layer: string): void {
  useEffect(() => {
    const element = of.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    // What is in it is not below it: globals.css takes the padding away while it has the focus.
    element.dataset.sticks = edge;
    const watch = new ResizeObserver(() => {
      const { height } = element.getBoundingClientRect();
      const before = layers.get(element)?.height ?? 0;
      layers.set(element, { edge, layer, height });
      pad(edge);
      if (edge === "bottom" && height > before) uncover(element);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      layers.delete(element);
      pad(edge);
    };
  }, [of, edge, layer]);
}

/** Scrolls what is being written clear of an element that has just covered it. */
function uncover(cover: HTMLElement): void {
  const field = document.activeElement;
  if (!field?.matches("input, textarea, select, [contenteditable=true]") || cover.contains(field)) return;
  const line = field.matches("[contenteditable=true]") ? cursorLine() : field.getBoundingClientRect();
  const edge = cover.getBoundingClientRect().top;
  if (!line || line.bottom <= edge || line.top >= window.innerHeight) return;
  window.scrollBy(0, line.bottom - edge + GAP);
}

const GAP = 8;

function cursorLine(): DOMRect | undefined {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const at = range?.endContainer;
  return (
    [...(range?.getClientRects() ?? [])].at(-1) ??
    (at instanceof Element ? at : at?.parentElement)?.getBoundingClientRect()
  );
}

function pad(edge: Edge): void {
  const highest = new Map<string, number>();
  for (const each of layers.values())
    if (each.edge === edge) highest.set(each.layer, Math.max(each.height, highest.get(each.layer) ?? 0));
  const height = [...highest.values()].reduce((sum, each) => sum + each, 0);
  hiddenAt[edge] = height;
  document.documentElement.style.setProperty(`--hidden-${edge}`, `${height}px`);
}
