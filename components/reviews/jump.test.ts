// @vitest-environment jsdom
import { expect, test } from "vitest";
import { jumpToNote } from "./jump";

test("a note that is folded away with the resolved ones is unfolded and focused", () => {
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  Element.prototype.scrollIntoView = () => {};
  document.body.innerHTML = '<details><summary>已解决</summary><p id="note-1">请核对。</p></details>';
  jumpToNote("1");
  expect(document.querySelector("details")?.open).toBe(true);
  expect(document.activeElement?.id).toBe("note-1");
});
