import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach } from "vitest";

/**
 * For tests in jsdom: a page that is empty before each test. `draw` renders into it, `button` finds one by
 * its text.
 */
export function testPage() {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.createElement("div");
  let root: Root;
  beforeEach(() => {
    document.body.append(page);
    root = createRoot(page);
  });
  afterEach(() => {
    act(() => root.unmount());
    page.remove();
  });
  return {
    page,
    draw: (node: ReactNode) => act(() => root.render(node)),
    button: (words: string) =>
      [...page.querySelectorAll("button")].find((each) => each.textContent === words) as HTMLButtonElement,
  };
}

/** Types a text into a field, or selects an option, such that React is notified. Within `act`. */
export function setValue(
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}
