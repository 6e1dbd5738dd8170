"use client";
import clsx from "clsx";
import { useRef } from "react";
import { useStickyEdge } from "./sticky-edge";

/** The bar of a page's own actions, at the bottom of the window; it hides nothing that has the focus. */
export function StickyBar({ className, ...rest }: React.ComponentProps<"div">) {
  const bar = useRef<HTMLDivElement>(null);
  useStickyEdge(bar, "bottom", "bar");
  return (
    <div
      ref={bar}
      className={clsx("tall:sticky bottom-0 z-10 border-line bg-paper print:hidden", className)}
      {...rest}
    />
  );
}
