"use client";
import { useEffect, useRef } from "react";

/** Calls `store` with what was drawn last when the person leaves the page: for another of the site, or with the tab. */
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
