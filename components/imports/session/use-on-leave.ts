"use client";
import { useEffect, useRef } from "react";

/** Calls the latest `store` when the person leaves the page: by navigation, or by closing the tab. */
export function useOnLeave(store: () => void): void {
  const latest = useRef(store);
  useEffect(() => {
    latest.current = store;
  });
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
}
