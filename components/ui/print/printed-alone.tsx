"use client";
import { useLayoutEffect } from "react";
import { createPortal } from "react-dom";

const mark = "data-printing";

/** True while something is to be printed instead of the page. */
export const isPrintingAlone = (): boolean => document.documentElement.hasAttribute(mark);

/**
 * What is printed instead of the page while it is mounted. The page is marked, because the oldest browsers
 * have no selector for what contains it.
 */
export function PrintedAlone({ className, children }: { className?: string; children: React.ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.setAttribute(mark, "");
    return () => document.documentElement.removeAttribute(mark);
  }, []);
  return createPortal(
    <div className={className ? `printed-alone ${className}` : "printed-alone"}>{children}</div>,
    document.body,
  );
}
