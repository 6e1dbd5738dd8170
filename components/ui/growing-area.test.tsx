// @vitest-environment jsdom
import { act, createRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GrowingArea } from "./growing-area";
import { setValue, testPage } from "./testing-page";

const { page, draw } = testPage();

/** jsdom has no layout: a line is 20 pixels high, and holds as many characters as this. */
let perLine: number;
let width: number;
let watched: (() => void)[];

beforeEach(() => {
  [perLine, width, watched] = [10, 100, []];
  vi.spyOn(HTMLTextAreaElement.prototype, "scrollHeight", "get").mockImplementation(function (
    this: HTMLTextAreaElement,
  ) {
    return width === 0 ? 0 : Math.max(1, Math.ceil(this.value.length / perLine)) * 20;
  });
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockImplementation(() => width);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(callback: () => void) {
        watched.push(callback);
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

const area = () => page.querySelector("textarea") ?? expect.fail("no text area");
const resize = (to: number) => {
  width = to;
  for (const each of watched) each();
};

test("a text area is as high as its text, however the text comes and goes", () => {
  draw(<GrowingArea defaultValue={"字".repeat(25)} />);
  expect(area().style.height).toBe("60px");
  act(() => setValue(area(), "字".repeat(45)));
  expect(area().style.height).toBe("100px");
  act(() => setValue(area(), "字"));
  expect(area().style.height).toBe("20px");
  // A form sets the text without an event.
  area().value = "字".repeat(31);
  draw(<GrowingArea defaultValue={"字".repeat(25)} rows={2} />);
  expect(area().style.height).toBe("80px");
});

test("a narrower window, and unfolding what it is folded away in, change its height", () => {
  width = 0;
  draw(<GrowingArea defaultValue={"字".repeat(20)} />);
  expect(area().style.height).toBe("");
  resize(100);
  expect(area().style.height).toBe("40px");
  perLine = 5;
  resize(50);
  expect(area().style.height).toBe("80px");
});

test("the page does not become shorter while the height is found, and forms get the element", () => {
  const heights: string[] = [];
  const ref = createRef<HTMLTextAreaElement>();
  draw(
    <div>
      <GrowingArea ref={ref} defaultValue="字" />
    </div>,
  );
  expect(ref.current).toBe(area());
  const around = area().parentElement ?? expect.fail("nothing around it");
  vi.spyOn(around, "offsetHeight", "get").mockReturnValue(70);
  vi.spyOn(area(), "scrollHeight", "get").mockImplementation(() => {
    heights.push(around.style.minHeight);
    return 20;
  });
  act(() => setValue(area(), "字字"));
  expect(heights).toContain("70px");
  expect(around.style.minHeight).toBe("");
});
