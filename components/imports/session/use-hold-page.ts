"use client";
import { useEffect } from "react";

/** Lets the browser ask before the page is closed, while there is something that a person would lose. */
export function useHoldPage(hasUnsaved: boolean): void {
  useEffect(() => {
    if (!hasUnsaved) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [hasUnsaved]);
}
