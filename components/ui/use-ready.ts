"use client";
import { useSyncExternalStore } from "react";

/** Why nothing can be pressed yet: the page is not hydrated. */
export const notReadyYet = "页面还在打开，请稍等";

/** False in the server's HTML and before hydration. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => {};
}
