"use client";
import { useEffect } from "react";
import { jumpToElement } from "../jump";
import { findingIn, findingOnPage } from "./finding-hash";

/** Shows the finding that the address names, as links of a score sheet do: in the list, or its place. */
export function ArriveAtPlace() {
  useEffect(() => {
    let later: MutationObserver | null = null;
    const arrive = () => {
      later?.disconnect();
      const asked = findingIn(window.location.hash);
      if (!asked) return;
      const show = () => {
        const found = findingOnPage(asked);
        if (found) jumpToElement(found.element, found.words);
        return found !== null;
      };
      if (show()) return;
      // A long document is drawn after the rest of the page.
      later = new MutationObserver(() => show() && later?.disconnect());
      later.observe(document.body, { childList: true, subtree: true });
    };
    arrive();
    window.addEventListener("hashchange", arrive);
    return () => {
      later?.disconnect();
      window.removeEventListener("hashchange", arrive);
    };
  }, []);
  return null;
}
