import { useEffect, useLayoutEffect, useRef } from "react";

const CONTROLS = "a[href], button, input, select, textarea";

type Focused = { element: Element; row: string; at: number };

/**
 * Keeps the focus on a control of a row that is drawn anew elsewhere in the list, as when a colleague's move
 * puts it into another group: the browser would throw it to the head of the page. Returns the ref of the
 * element that contains the list.
 */
export function useKeptFocus(rows: unknown) {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<Focused | null>(null);
  useEffect(() => {
    const list = place.current;
    if (!list) return;
    const enter = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
      last.current =
        row && target instanceof Element
          ? { element: target, row: row.dataset.row ?? "", at: controlsOf(row).indexOf(target) }
          : null;
    };
    // What is removed may lose the focus before it is gone; who leaves it by themselves has left it.
    const leave = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (last.current?.element === target && last.current?.element.isConnected) last.current = null;
      });
    list.addEventListener("focusin", enter);
    list.addEventListener("focusout", leave);
    return () => {
      list.removeEventListener("focusin", enter);
      list.removeEventListener("focusout", leave);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are the reason to look
  useLayoutEffect(() => {
    const kept = last.current;
    if (!kept || kept.element.isConnected || document.activeElement !== document.body) return;
    const rowsNow = [...(place.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const row = rowsNow.find(({ dataset }) => dataset.row === kept.row);
    const control = row && controlsOf(row)[kept.at];
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
    else last.current = null;
  }, [rows]);
  return place;
}

function controlsOf(row: Element): Element[] {
  return [...row.querySelectorAll(CONTROLS)];
}
