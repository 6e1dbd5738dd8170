"use client";
import { useEffect, useRef } from "react";

/**
 * Handles clicks on figures of the report, which is rendered on the server. By keyboard every cell is reached
 * through the button of its table. Selecting text is not a click.
 */
export function useCellClicks(active: boolean, onCell: (cellId: string, text: string) => void) {
  const paper = useRef<HTMLDivElement>(null);
  const latest = useRef(onCell);
  useEffect(() => {
    latest.current = onCell;
  });
  useEffect(() => {
    const element = paper.current;
    if (!active || !element) return;
    const listen = (event: MouseEvent) => {
      const cell = event.target instanceof Element ? event.target.closest("[data-cell]") : null;
      const cellId = cell?.getAttribute("data-cell");
      if (!(cell instanceof HTMLElement) || !cellId || !(document.getSelection()?.isCollapsed ?? true))
        return;
      // The focus returns here when the note is written.
      cell.tabIndex = -1;
      cell.focus({ preventScroll: true });
      latest.current(cellId, figureIn(cell));
    };
    element.addEventListener("click", listen);
    return () => element.removeEventListener("click", listen);
  }, [active]);
  return paper;
}

/** The figure as it is printed, without last year's below it. */
function figureIn(cell: HTMLElement): string {
  const besides = [...cell.querySelectorAll(".review-last-year")].map((each) => each.textContent ?? "");
  return besides.reduce((text, beside) => text.replace(beside, ""), cell.textContent ?? "").trim();
}
