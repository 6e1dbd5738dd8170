"use client";
import { useSyncExternalStore } from "react";

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
