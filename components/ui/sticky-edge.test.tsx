// @vitest-environment jsdom
import { act, useRef } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { hiddenAt, useStickyEdge } from "./sticky-edge";
import { testPage } from "./testing-page";

const { draw } = testPage();

/** Heights by label; jsdom has no layout. */
let heights: Record<string, number>;
let measure: (() => void)[];

beforeEach(() => {
  heights = {};
  measure = [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(callback: () => void) {
        measure.push(callback);
      }
      observe() {}
      disconnect() {}
    },
  );
});

function Stuck({ label, edge, layer }: { label: string; edge: "top" | "bottom"; layer: string }) {
  const element = useRef<HTMLDivElement>(null);
  useStickyEdge(element, edge, layer);
  const place = (div: HTMLDivElement | null) => {
    element.current = div;
    if (div) div.getBoundingClientRect = () => ({ height: heights[label] ?? 0 }) as DOMRect;
  };
  return <div ref={place} />;
}

const padding = (edge: "top" | "bottom") =>
  document.documentElement.style.getPropertyValue(`--hidden-${edge}`);
const resize = () =>
  act(() => {
    for (const each of measure) each();
  });

test("the page knows the real height at each edge: layers stick at once, elements of one layer in turn", () => {
  heights = { head: 60, first: 40, second: 90, bar: 130 };
  const bar = <Stuck key="bar" label="bar" edge="bottom" layer="bar" />;
  draw([
    <Stuck key="head" label="head" edge="top" layer="head" />,
    <Stuck key="first" label="first" edge="top" layer="tools" />,
    <Stuck key="second" label="second" edge="top" layer="tools" />,
    bar,
  ]);
  resize();
  expect([padding("top"), padding("bottom")]).toEqual(["150px", "130px"]);

  heights.bar = 210;
  resize();
  expect(padding("bottom")).toBe("210px");

  draw([bar]);
  expect([padding("top"), padding("bottom")]).toEqual(["0px", "210px"]);
  expect(hiddenAt).toMatchObject({ top: 0, bottom: 210 });
});

test("a bar that grows over the field being written scrolls it clear, and leaves another field alone", () => {
  const scrollBy = vi.fn();
  vi.stubGlobal("scrollBy", scrollBy);
  heights = { bar: 0 };
  draw([
    <input key="field" />,
    <button key="button" type="button" />,
    <Stuck key="bar" label="bar" edge="bottom" layer="bar" />,
  ]);
  resize();
  const [field, button] = ["input", "button"].map((name) => document.querySelector<HTMLElement>(name));
  for (const each of [field, button])
    if (each) each.getBoundingClientRect = () => ({ top: 500, bottom: 540 }) as DOMRect;
  const bar = document.querySelector<HTMLElement>("[data-sticks]") ?? expect.fail("no bar");
  bar.getBoundingClientRect = () => ({ height: heights.bar, top: 520 }) as DOMRect;
  button?.focus();
  heights.bar = 100;
  resize();
  expect(scrollBy).not.toHaveBeenCalled();
  field?.focus();
  heights.bar = 120;
  resize();
  expect(scrollBy).toHaveBeenCalledExactlyOnceWith(0, 28);
});
