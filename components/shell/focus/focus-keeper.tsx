"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { hiddenAt } from "@/components/ui/sticky-edge";
import { LostFocus } from "./lost-focus";
import { usePushedFocus } from "./use-pushed-focus";

/** Longer than dialogs and results of decisions take to place the focus themselves, in milliseconds. */
const SETTLED_AFTER = 50;

/**
 * Keeps the focus where the hand is: at the heading of a page or step that has just been opened, near a
 * control that is gone, and in view.
 */
export function FocusKeeper() {
  useHeadingOfNewPage();
  useLostFocus();
  usePushedFocus();
  return null;
}

/** The router leaves the focus where it was: on a link of the page before, or on nothing. */
function useHeadingOfNewPage(): void {
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // A place within the page receives it instead.
    if (window.location.hash !== "") return;
    return onceThere("main h1", receive);
  }, [pathname]);
}

/**
 * Calls `use` with the element as soon as there is one, unless the focus moves before. What surrounds the
 * element has the focus where the link that was followed is gone by then.
 */
function onceThere(selector: string, use: (element: HTMLElement) => void): (() => void) | undefined {
  const before = document.activeElement;
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    const held = document.activeElement;
    if (found && (held === before || isNowhere() || held?.contains(found))) use(found);
    return found !== null;
  };
  if (look()) return;
  const observer = new MutationObserver(() => look() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function useLostFocus(): void {
  useEffect(() => {
    const focus = new LostFocus();
    let changes: MutationRecord[] = [];
    let due: ReturnType<typeof setTimeout> | undefined;
    const take = ({ target }: FocusEvent) => target instanceof HTMLElement && focus.take(target);
    const settle = () => {
      const landing = focus.isLost && isNowhere() ? focus.landing(changes) : null;
      [due, changes] = [undefined, []];
      if (landing) receive(landing);
    };
    const observer = new MutationObserver((made) => {
      if (!focus.isLost) return;
      changes.push(...made);
      due ??= setTimeout(settle, SETTLED_AFTER);
    });
    document.addEventListener("focusin", take);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      document.removeEventListener("focusin", take);
      observer.disconnect();
      clearTimeout(due);
    };
  }, []);
}

/** True if nothing has the focus, or only the frame of a dialog or a disabled control. */
function isNowhere(): boolean {
  return document.activeElement?.matches("body, [role=dialog], :disabled") ?? true;
}

function receive(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    // Otherwise a click into it would focus it.
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
  const { top, bottom, height } = element.getBoundingClientRect();
  const free = { top: hiddenAt.top, bottom: window.innerHeight - hiddenAt.bottom };
  // What is higher than the window is left as it is, as long as a part of it is seen.
  const isHidden =
    height < free.bottom - free.top
      ? top < free.top || bottom > free.bottom
      : bottom < 0 || top > free.bottom;
  if (isHidden) element.scrollIntoView({ block: "nearest" });
}
