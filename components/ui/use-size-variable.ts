import { type RefObject, useEffect } from "react";

/**
 * Stores the height or width of an element in a CSS variable of another: what sticks next to the element uses
 * it as offset, and what scrolls below it as padding.
 */
export function useSizeVariable(
  of: RefObject<HTMLElement | null>,
  on: RefObject<HTMLElement | null>,
  side: "height" | "width",
  name: `--${string}`,
): void {
  useEffect(() => {
    const element = of.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(() =>
      on.current?.style.setProperty(name, `${element.getBoundingClientRect()[side]}px`),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [of, on, side, name]);
}
