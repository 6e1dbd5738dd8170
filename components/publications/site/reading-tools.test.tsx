// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { ReadingTools } from "./reading-tools";

const script = (name: string) => new Function(readFileSync(join("public", "reading", name), "utf8"));
const storage = new Map<string, string>();

/** Loads the page as a browser does: first the settings, then the tools. */
function open() {
  // The listeners of the previous page are gone with it.
  const page = document.implementation.createHTMLDocument();
  vi.stubGlobal("document", page);
  page.documentElement.dataset.page = "document";
  script("look.js")();
  page.body.innerHTML = renderToStaticMarkup(<ReadingTools />);
  script("tools.js")();
  return page;
}

function press(page: Document, label: string) {
  [...page.querySelectorAll<HTMLElement>("label, button")].find((one) => one.textContent === label)?.click();
}

const appearanceOf = (page: Document) => page.documentElement.dataset;
const shown = (page: Document) => ({
  size: page.querySelector<HTMLInputElement>("input:checked")?.value,
  contrast: page.querySelector("button")?.getAttribute("aria-pressed"),
});

beforeEach(() => {
  storage.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  });
});

test("font size and contrast are applied and remembered", () => {
  const page = open();
  expect(appearanceOf(page)).toMatchObject({ typeSize: "normal", contrast: "usual" });
  expect(shown(page)).toEqual({ size: "normal", contrast: "false" });
  press(page, "特大");
  press(page, "高对比度");
  expect(appearanceOf(page)).toMatchObject({ typeSize: "largest", contrast: "high" });
  const later = open();
  expect(appearanceOf(later)).toMatchObject({ typeSize: "largest", contrast: "high" });
  expect(shown(later)).toEqual({ size: "largest", contrast: "true" });
});

test.each(['{"size":"gigantic","contrast":"yes"}', "null", "not json"])(
  "%s in storage is ignored",
  (kept) => {
    storage.set("reading", kept);
    expect(appearanceOf(open())).toMatchObject({ typeSize: "normal", contrast: "usual" });
  },
);

test("the elder mode is the largest font in high contrast, and restores the previous settings", () => {
  const page = open();
  press(page, "长者模式");
  expect(appearanceOf(page)).toMatchObject({ typeSize: "largest", contrast: "high", elder: "on" });
  expect(appearanceOf(open())).toMatchObject({ typeSize: "largest", contrast: "high", elder: "on" });
  press(page, "长者模式");
  expect(appearanceOf(page)).toMatchObject({ typeSize: "normal", contrast: "usual", elder: "off" });
});

test("blocked storage does not stop the tools", () => {
  const closed = () => {
    throw new DOMException("closed", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: closed, setItem: closed });
  const page = open();
  press(page, "大");
  expect(appearanceOf(page)).toMatchObject({ typeSize: "large" });
});
