// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { Dialog } from "./dialog";
import { testPage } from "./testing-page";

const { draw } = testPage();

test("what the trap of a long dialog moves the focus to is scrolled into view", () => {
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element, options) {
    scrolled(this.getAttribute("aria-label") ?? this.textContent, options);
  };
  draw(
    <Dialog title="联系、催报与延期" open>
      <button type="button">允许一人办理</button>
    </Dialog>,
  );
  const [first, last] = [...document.querySelectorAll<HTMLElement>("[role=dialog] button")];
  act(() => last?.focus());
  scrolled.mockClear();
  act(() =>
    last?.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true })),
  );
  expect(document.activeElement).toBe(first);
  expect(scrolled).toHaveBeenCalledWith("关闭", { block: "nearest" });
});
