"use client";
import { useSyncExternalStore } from "react";

/** Whether the page's script runs already: false in what the server sends. */
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
