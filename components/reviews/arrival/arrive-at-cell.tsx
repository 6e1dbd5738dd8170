"use client";
import { useEffect } from "react";
import { jumpTo } from "../jump";

/**
 * Shows the figure that the address names as `?cell=…#block`, to which the parts of a roll-up lead. A
 * fragment alone reaches its table; a figure has no id.
 */
export function ArriveAtCell() {
  useEffect(() => {
    const cellId = new URLSearchParams(location.search).get("cell");
    if (cellId) jumpTo({ blockId: location.hash.slice(1), cellId });
  }, []);
  return null;
}
