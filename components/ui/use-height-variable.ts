import { type RefObject, useEffect } from "react";

/**
 * Stores the height of an element in a CSS variable of another: sticky elements below it use it as offset.
 */
export function useHeightVariable(
  of: RefObject<HTMLElement | null>,
  on: RefObject<HTMLElement | null>,
  name: `--${string}`,
): void {
  useEffect(() => {
    const element = of.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(() =>
      on.current?.style.setProperty(name, `${element.getBoundingClientRect().height}px`),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [of, on, name]);
}
