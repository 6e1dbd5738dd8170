"use client";
import { useEffect } from "react";

/** Makes the browser ask before the page is closed while something on it is not saved. */
export function useHoldPage(hasUnsaved: boolean): void {
  useEffect(() => {
    if (!hasUnsaved) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [hasUnsaved]);
}
