// @vitest-environment jsdom
import { act, createRef } from "react";
import { createRoot, type Root } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PROSE_BLOCKS_MAX, type Prose, proseOf } from "@/lib/core/prose/prose";
import { ProseEditor, type ProseEditorProps, type ProseHandle } from "./prose-editor";
import { ProsePage } from "./prose-page";
import { testingKit } from "./testing-kit";
import { withoutLayout } from "./testing-typing";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
withoutLayout();

let root: Root;
let changes: Prose[];
const handle = createRef<ProseHandle>();
const show = (props: Partial<ProseEditorProps> = {}) =>
  act(async () => {
    root.render(
      <ProseEditor
        kit={testingKit}
        value={proseOf("## 甲", "正文")}
        revision={0}
        onChange={(prose) => changes.push(prose)}
        label="一、总体情况 正文"
        handleRef={handle}
        {...props}
      />,
    );
  });
const paper = () => document.querySelector<HTMLElement>("[role=textbox]");
const button = (label: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
const press = (label: string) =>
  act(async () => {
    const found = button(label);
    if (!found) throw new Error(`no button ${label}`);
    found.click();
  });

beforeEach(async () => {
  changes = [];
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

it("is a text box by its name, with its words, their count, and a bar that says what is on", async () => {
  await show();
  expect(paper()?.getAttribute("aria-label")).toBe("一、总体情况 正文");
  expect(paper()?.textContent).toBe("甲正文");
  expect(document.body.textContent).toContain("3 字");
  expect(button("标题（一）")?.getAttribute("aria-pressed")).toBe("true");
  expect(button("正文")?.getAttribute("aria-pressed")).toBe("false");
  expect(button("插入图片")).toBeNull();
  expect(changes).toEqual([]);
});

it("reports every change once, in the closed model", async () => {
  await show();
  await act(async () => handle.current?.rewrite(() => proseOf("## 甲", "正文", "### 乙")));
  await press("撤销");
  await press("正文");
  expect(changes).toEqual([
    proseOf("## 甲", "正文", "### 乙"),
    proseOf("## 甲", "正文"),
    proseOf("甲", "正文"),
  ]);
});

it("reports a text that cannot be saved, too: whether it is saved is for its host to say", async () => {
  const lines = Array.from({ length: PROSE_BLOCKS_MAX + 1 }, (_, at) => `第${at}段`);
  await show();
  await act(async () => handle.current?.rewrite(() => proseOf(...lines)));
  expect(changes.at(-1)?.content).toHaveLength(lines.length);
});

it("puts off a text from elsewhere until the input method has finished", async () => {
  vi.useFakeTimers();
  try {
    await show();
    paper()?.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true, data: "" }));
    await show({ value: proseOf("别的"), revision: 1 });
    expect(paper()?.textContent).toBe("甲正文");
    paper()?.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "" }));
    await act(async () => vi.advanceTimersByTime(100));
    expect(paper()?.textContent).toBe("别的");
  } finally {
    vi.useRealTimers();
  }
});

it("puts off a rewriting, and its place in the history, until the input method has finished", async () => {
  vi.useFakeTimers();
  try {
    await show();
    const sources: string[] = [];
    paper()?.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true, data: "" }));
    await act(async () =>
      handle.current?.rewrite(
        () => proseOf("常用表述"),
        (change) => {
          change();
          sources.push(`statement: ${changes.length}`);
        },
      ),
    );
    expect([paper()?.textContent, sources]).toEqual(["甲正文", []]);
    paper()?.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "" }));
    // The next syllable is under way.
    paper()?.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true, data: "" }));
    await act(async () => vi.advanceTimersByTime(100));
    expect(paper()?.textContent).toBe("甲正文");
    paper()?.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "" }));
    await act(async () => vi.advanceTimersByTime(100));
    expect([paper()?.textContent, sources]).toEqual(["常用表述", ["statement: 1"]]);
  } finally {
    vi.useRealTimers();
  }
});

it("takes a new text only when the revision changes, without reporting a change", async () => {
  await show();
  await show({ value: proseOf("别的") });
  expect(paper()?.textContent).toBe("甲正文");
  await show({ value: proseOf("别的"), revision: 1 });
  expect(paper()?.textContent).toBe("别的");
  expect(changes).toEqual([]);
});

it("inserts a table and offers actions on it", async () => {
  await show();
  await press("插入表格");
  expect(changes.at(-1)?.content.map(({ type }) => type)).toEqual(["heading", "table", "paragraph"]);
  await press("在下方加一行");
  expect(paper()?.querySelectorAll("tr")).toHaveLength(4);
  await press("删除这一列");
  expect(paper()?.querySelectorAll("tr:first-child > *")).toHaveLength(2);
  await press("删除表格");
  expect(changes.at(-1)).toEqual(proseOf("## 甲", "正文"));
});

it("shows a picture with an input for its alternative text, and reports a refused one", async () => {
  const pictureId = "c".repeat(64);
  const value: Prose = { type: "doc", content: [{ type: "picture", attrs: { pictureId, alt: "站" } }] };
  const storePicture = vi.fn(async () => ({
    ok: false as const,
    refusals: [{ code: "x", message: "存不下。" }],
  }));
  await show({ value, storePicture });
  expect(paper()?.querySelector("img")?.getAttribute("src")).toBe(`/pictures/${pictureId}`);
  const words = paper()?.querySelector("input");
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(words, "新站");
    words?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  expect(changes.at(-1)?.content[0]).toEqual({ type: "picture", attrs: { pictureId, alt: "新站" } });

  const chooser = document.querySelector<HTMLInputElement>("input[type=file]");
  Object.defineProperty(chooser, "files", { value: [new File(["x"], "a.png", { type: "image/png" })] });
  await act(async () => chooser?.dispatchEvent(new Event("change", { bubbles: true })));
  expect(storePicture).toHaveBeenCalledOnce();
  expect(document.querySelector("[role=alert]")?.textContent).toContain("存不下。");
  await press("知道了，关闭提示");
  expect(document.querySelector("[role=alert]")).toBeNull();
});

it("is read-only if it may not be written", async () => {
  await show({ readOnly: true });
  expect(paper()?.getAttribute("contenteditable")).toBe("false");
  expect(document.querySelector("[role=toolbar]")).toBeNull();
  await show({ readOnly: false });
  expect(paper()?.getAttribute("contenteditable")).toBe("true");
});

it("the read-only view shown before has the text, the numbers and the tables", () => {
  const cell = { type: "tableCell" as const, content: proseOf("格").content };
  const table = { type: "table" as const, content: [{ type: "tableRow" as const, content: [cell] }] };
  const html = renderToStaticMarkup(
    <ProsePage prose={{ type: "doc", content: [...proseOf("## 甲", "正文").content, table] } as Prose} />,
  );
  expect(html).toContain('<h2 data-number="（一）">甲</h2><p>正文</p>');
  expect(html).toContain('<td colSpan="1" rowSpan="1">格</td>');
});
