// @vitest-environment jsdom
import { EditorView } from "@tiptap/pm/view";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { proseOf } from "@/lib/core/prose/prose";
import { ProseEditor, type ProseEditorProps } from "../prose-editor";
import { testingKit } from "../testing-kit";
import { withoutLayout } from "../testing-typing";
import type { ProseFinding } from "./underlined-words";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
withoutLayout();

let root: Root;
const value = proseOf("上年转结1件，办结率百分之百。", "咨询电话［请填写：电话］。");
const findings: ProseFinding[] = [
  { key: "slip", look: "warning", words: [{ block: 0, from: 2, to: 4, text: "转结" }] },
  { key: "share", look: "error", words: [{ block: 0, from: 7, to: 14, text: "办结率百分之百" }] },
  { key: "blank", look: "missing", words: [{ block: 1, from: 4, to: 12, text: "［请填写：电话］" }] },
];

const show = (props: Partial<ProseEditorProps> = {}) =>
  act(async () => {
    root.render(
      <ProseEditor
        kit={testingKit}
        value={value}
        revision={0}
        onChange={() => {}}
        label="正文"
        findings={findings}
        findingCard={(key) => <button type="button">改正 {key}</button>}
        {...props}
      />,
    );
  });
const paper = () => document.querySelector<HTMLElement>("[role=textbox]");
const underlined = () =>
  [...document.querySelectorAll("[data-underlined]")].map((each) => [each.className, each.textContent]);
const press = (key: string, shiftKey = false) =>
  act(async () => {
    paper()?.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
  });
const card = () => document.querySelector('[aria-label="这几个字的问题"] button')?.textContent;

beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

it("underlines the words of each finding in its style", async () => {
  await show();
  expect(underlined()).toEqual([
    ["found found-warning", "转结"],
    ["found found-error", "办结率百分之百"],
    ["found found-missing", "［请填写：电话］"],
  ]);
  await show({ findings: findings.slice(1, 2) });
  expect(underlined()).toEqual([["found found-error", "办结率百分之百"]]);
});

it("F8 goes to the next one and shows its card, which Esc closes", async () => {
  await show();
  await act(async () => paper()?.focus());
  expect(card()).toBeUndefined();
  await press("F8");
  expect(card()).toBe("改正 slip");
  await press("F8");
  expect(card()).toBe("改正 share");
  await press("F8", true);
  expect(card()).toBe("改正 slip");
  await press("Escape");
  expect(card()).toBeUndefined();
});

it("the underlines do not become part of the text", async () => {
  const changes: unknown[] = [];
  await show({ onChange: (prose) => changes.push(prose) });
  await act(async () => paper()?.focus());
  await press("F8");
  expect(changes).toEqual([]);
});

it("leaves the editor alone where another examination found the same", async () => {
  await show();
  const update = vi.spyOn(EditorView.prototype, "updateState");
  await show({ findings: structuredClone(findings) });
  expect(update).not.toHaveBeenCalled();
  await show({ findings: findings.map((finding) => ({ ...finding, look: "hint" as const })) });
  expect(update).toHaveBeenCalled();
  expect(underlined()[0]?.[0]).toBe("found found-hint");
  update.mockRestore();
});

it("puts the card above words at the bottom of the window, and below others", async () => {
  const parent = vi.spyOn(HTMLElement.prototype, "offsetParent", "get").mockReturnValue(document.body);
  const height = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(200);
  const words = vi.spyOn(EditorView.prototype, "coordsAtPos");
  const topBelow = async (top: number) => {
    words.mockReturnValue({ left: 10, right: 10, top, bottom: top + 20 });
    await press("F8");
    return document.querySelector<HTMLElement>('[aria-label="这几个字的问题"]')?.style.top;
  };
  await show();
  await act(async () => paper()?.focus());
  expect(await topBelow(100)).toBe("126px");
  expect(await topBelow(window.innerHeight - 60)).toBe(`${window.innerHeight - 60 - 6 - 200}px`);
  for (const each of [parent, height, words]) each.mockRestore();
});
