"use client";
import { useEffect, useRef } from "react";

/**
 * Listens for clicks on the figures of the report, which is drawn without client code. The keyboard reaches every cell
 * through the button of its table instead. Marking text is no click.
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
      // The focus comes back here when the note is written.
      cell.tabIndex = -1;
      cell.focus({ preventScroll: true });
      latest.current(cellId, cell.textContent ?? "");
    };
    element.addEventListener("click", listen);
    return () => element.removeEventListener("click", listen);
  }, [active]);
  return paper;
}
