// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReadingTools } from "./reading-tools";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
let root: Root;
const look = document.documentElement.dataset;
const storage = new Map<string, string>();

async function open() {
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () => root.render(<ReadingTools />));
}

async function press(label: string) {
  const found = [...document.querySelectorAll<HTMLElement>("label, button")].find(
    (element) => element.textContent === label,
  );
  await act(async () => found?.click());
}

beforeEach(async () => {
  storage.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  });
  await open();
});

afterEach(async () => act(async () => root.unmount()));

test("type size and contrast are applied and remembered", async () => {
  expect(look).toMatchObject({ typeSize: "normal", contrast: "usual" });
  await press("特大");
  await press("高对比度");
  expect(look).toMatchObject({ typeSize: "largest", contrast: "high" });
  await act(async () => root.unmount());
  expect(look).toMatchObject({ typeSize: "normal", contrast: "usual" });
  await open();
  expect(look).toMatchObject({ typeSize: "largest", contrast: "high" });
});

test("what storage holds wrongly is passed over, and closed storage does not stop the tools", async () => {
  await act(async () => root.unmount());
  storage.set("reading", '{"size":"gigantic","contrast":"yes"}');
  await open();
  expect(look).toMatchObject({ typeSize: "normal", contrast: "usual" });
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("closed", "SecurityError");
    },
  });
  await press("大");
  expect(look).toMatchObject({ typeSize: "large" });
});
