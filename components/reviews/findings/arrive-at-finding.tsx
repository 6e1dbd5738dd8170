"use client";
import { useEffect } from "react";
import { jumpToId } from "../jump";

/** Shows the finding that the URL names, which lies in a scrolled column: the browser alone would not. */
export function ArriveAtFinding() {
  useEffect(() => {
    const id = window.location.hash.slice(1);
    if (id.startsWith("found-")) jumpToId(id);
  }, []);
  return null;
}
