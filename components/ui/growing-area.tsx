"use client";
import clsx from "clsx";
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";

/**
 * A text area as high as its text, so that nothing of it is cut off or scrolled to; at least as high as its
 * `rows`, and at most as most of the window.
 */
export function GrowingArea({ ref, className, ...rest }: React.ComponentProps<"textarea">) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement, []);
  useHeightOfText(area);
  return <textarea ref={area} className={clsx("max-h-[80vh] resize-none", className)} {...rest} />;
}

/** For names and cells, which have no lines of their own: they only wrap. */
export const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, "");

/** Browsers before `field-sizing` are served: the height is set by script, in all of them alike. */
function useHeightOfText(of: RefObject<HTMLTextAreaElement | null>): void {
  const fitted = useRef("");
  // After each rendering, since a form may also set the text without an event.
  useLayoutEffect(() => {
    const area = of.current;
    if (!area || area.value === fitted.current) return;
    fitted.current = area.value;
    setHeight(area);
  });
  useEffect(() => {
    const area = of.current;
    if (!area) return;
    const typed = () => {
      fitted.current = area.value;
      setHeight(area);
    };
    const again = () => setHeight(area);
    area.addEventListener("input", typed);
    // Another face breaks the lines elsewhere.
    document.fonts?.addEventListener("loadingdone", again);
    const stop = onWidth(area, again);
    return () => {
      area.removeEventListener("input", typed);
      document.fonts?.removeEventListener("loadingdone", again);
      stop();
    };
  }, [of]);
}

function onWidth(area: HTMLTextAreaElement, changed: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  let width = 0;
  const watch = new ResizeObserver(() => {
    if (area.offsetWidth === width) return;
    width = area.offsetWidth;
    changed();
  });
  watch.observe(area);
  return () => watch.disconnect();
}

function setHeight(area: HTMLTextAreaElement): void {
  // Folded away it has no height; when it is unfolded, its width changes.
  if (area.scrollHeight === 0) return;
  const around = area.parentElement;
  // The page must not become shorter meanwhile: the browser would scroll it.
  if (around) around.style.minHeight = `${around.offsetHeight}px`;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  if (around) around.style.minHeight = "";
}
