// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyProse, type Prose, proseOf, proseSchema, proseText } from "@/lib/core/prose/prose";
import { done, type Result, refused } from "@/lib/core/refusal";
import { editorExtensions } from "./editor-extensions";
import { PendingPictures } from "./pictures/pending-pictures";
import { insertTable } from "./schema/blocks";
import { proseOfDocument, replaceDocument } from "./schema/closed-prose";
import { anyProse } from "./schema/testing-any-prose";
import { typeInto, withoutLayout } from "./testing-typing";

const id = "b".repeat(64);
/** Pictures are stored in turns of the event loop. */
const patience = { timeout: 20_000 };
let editor: Editor;
let pictures: PendingPictures;
let messages: string[];
let store: ((file: File) => Promise<Result<{ pictureId: string }>>) | undefined;

const prose = () => proseOfDocument(editor.state.doc);
const load = (value: Prose) => {
  replaceDocument(editor, value);
  editor.commands.setTextSelection(1);
};
const end = () => editor.commands.setTextSelection(editor.state.doc.content.size - 1);

it("returns plain objects, which can be passed to a server action", () => {
  load(proseOf("## 小标题", "正文"));
  const [heading] = prose().content;
  expect(heading?.type === "heading" && Object.getPrototypeOf(heading.attrs)).toBe(Object.prototype);
});

beforeEach(() => {
  messages = [];
  store = async () => done({ pictureId: id });
  const element = document.body.appendChild(document.createElement("div"));
  withoutLayout();
  editor = new Editor({
    element,
    extensions: editorExtensions(
      {
        pictures: () => pictures,
        chapterHeading: () => "总体情况",
        notify: (message) => messages.push(message),
      },
      "在这里写",
    ),
  });
  pictures = new PendingPictures(editor, () => ({
    store,
    waiting: () => undefined,
    notify: (message) => messages.push(message),
  }));
});
afterEach(() => editor.destroy());

function paste({ html = "", text = "", files = [] }: { html?: string; text?: string; files?: File[] }) {
  const data = {
    getData: (type: string) => (type === "text/html" ? html : type === "text/plain" ? text : ""),
    files,
  };
  const event = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
    clipboardData: data,
  });
  editor.view.dom.dispatchEvent(event);
}

const type = (text: string) => typeInto(editor, text);

describe("the closed model", () => {
  it("is unchanged after a round trip through the editor", () => {
    fc.assert(
      fc.property(anyProse, anyProse, (one, other) => {
        replaceDocument(editor, one);
        expect(proseSchema.parse(prose())).toEqual(one);
        replaceDocument(editor, other);
        expect(prose()).toEqual(other);
      }),
      { numRuns: 50 },
    );
  });

  it("does not include the empty line kept below a closing table", () => {
    load(emptyProse);
    insertTable(editor);
    expect(prose().content.map(({ type }) => type)).toEqual(["table"]);
    expect(editor.state.doc.lastChild?.type.name).toBe("paragraph");
  });

  it("replacing the text from outside keeps the cursor and is not undone", () => {
    load(proseOf("甲", "乙"));
    end();
    replaceDocument(editor, proseOf("新的一段", "甲", "乙"));
    type("丙");
    expect(prose()).toEqual(proseOf("新的一段", "甲", "乙丙"));
    editor.commands.undo();
    editor.commands.undo();
    expect(prose()).toEqual(proseOf("新的一段", "甲", "乙"));
  });
});

describe("numbers", () => {
  it("are shown before headings by their position", () => {
    load(proseOf("## 甲", "### 乙", "### 丙", "## 丁", "### 戊", "#### 己"));
    const shown = [...editor.view.dom.querySelectorAll("[data-number]")].map((heading) =>
      heading.getAttribute("data-number"),
    );
    expect(shown).toEqual(["（一）", "1.", "2.", "（二）", "1.", "（1）"]);
  });

  it.each([
    ["（二）", "## 甲"],
    ["(一)", "## 甲"],
    ["1. ", "### 甲"],
    ["（1）", "#### 甲"],
  ])("typed as %s make a heading", (typed, line) => {
    load(emptyProse);
    type(`${typed}甲`);
    expect(prose()).toEqual(proseOf(line));
  });

  it("within a line or a cell stay as typed", () => {
    load(proseOf("见"));
    end();
    type("（二）");
    expect(prose()).toEqual(proseOf("见（二）"));
    load(emptyProse);
    insertTable(editor);
    type("（二）甲");
    expect(proseText(prose()).trim()).toBe("（二）甲");
  });

  it("1.5 does not make a heading", () => {
    load(emptyProse);
    type("1.5万元");
    expect(prose()).toEqual(proseOf("1.5万元"));
  });
});

describe("pasting", () => {
  const html =
    "<h1>一、总体情况</h1><p>（一）甲</p><p>正文。</p><table><tr><td>1</td><td>2</td></tr></table><p>末。</p>";

  it("keeps structure, and is undone at once", () => {
    load(proseOf("先有的字"));
    end();
    type("。");
    editor.commands.splitBlock();
    paste({ html });
    expect(prose().content.map(({ type }) => type)).toEqual([
      ...["paragraph", "heading", "paragraph", "table", "paragraph"],
    ]);
    editor.commands.undo();
    expect(proseText(prose()).trim()).toBe("先有的字。");
  });

  it("turns the lines of plain text into blocks", () => {
    load(emptyProse);
    paste({ text: "（一）甲\n　　正文。\n1、乙" });
    expect(prose()).toEqual(proseOf("## 甲", "正文。", "### 乙"));
  });

  it("a numbered line pasted into a line keeps its number", () => {
    load(proseOf("见"));
    end();
    paste({ html: "<p>（二）甲</p>" });
    expect(prose()).toEqual(proseOf("见（二）甲"));
    paste({ text: "（三）" });
    expect(prose()).toEqual(proseOf("见（二）甲（三）"));
  });

  it("in a cell stays in the cell; a table is placed over cells", () => {
    load(emptyProse);
    insertTable(editor);
    paste({ html: "<h2>甲</h2><p>（一）乙</p>" });
    expect(proseText(prose()).replace(/\n+/g, "|")).toBe("甲|（一）乙|");
    paste({ html: "<table><tr><td>丙</td><td>丁</td></tr></table>" });
    expect(prose().content.map(({ type }) => type)).toEqual(["table"]);
    expect(proseText(prose())).toContain("丁");
  });
});

describe("pictures", () => {
  const data = '<p>前</p><img src="data:image/png;base64,QUJD" alt="站"><p>后</p>';
  const picture = { type: "picture", attrs: { pictureId: id, alt: "站" } };

  it("are placed where they were pasted once stored, and removed by one undo", async () => {
    load(emptyProse);
    paste({ html: data });
    expect(prose()).toEqual(proseOf("前", "后"));
    await vi.waitFor(() => expect(prose().content[1]).toEqual(picture), patience);
    editor.commands.undo();
    expect(proseText(prose())).toBe("");
    editor.commands.redo();
    expect(prose().content.map(({ type }) => type)).toEqual(["paragraph", "picture", "paragraph"]);
  });

  it("that cannot be stored are removed with the reason", async () => {
    store = async () => refused("pictureType", "只能插入 PNG。");
    load(emptyProse);
    paste({ html: data });
    await vi.waitFor(() => expect(messages).toEqual(["只能插入 PNG。"]), patience);
    store = () => Promise.reject(new Error("offline"));
    paste({ files: [new File(["x"], "a.png", { type: "image/png" })] });
    await vi.waitFor(() => expect(messages[1]).toContain("网络不通"), patience);
    expect(editor.state.doc.children.some(({ type }) => type.name === "picture")).toBe(false);
    expect(proseText(prose()).trim()).toBe("前\n后");
  });

  it("that are too large are not sent", async () => {
    store = vi.fn(async () => done({ pictureId: id }));
    pictures.insert([new File([new Uint8Array(5 * 1024 * 1024 + 1)], "a.png", { type: "image/png" })]);
    await vi.waitFor(() => expect(messages[0]).toContain("超过 5 MB"), patience);
    expect(store).not.toHaveBeenCalled();
  });

  it("on a disk are reported; a file on the clipboard is used if there is no text with it", async () => {
    load(emptyProse);
    paste({ html: '<p>字</p><img src="file:///C:/a.png"><img src="file:///C:/b.png">' });
    expect(messages).toEqual(["有 2 张图片未能粘贴，请用“插入图片”逐张加入。"]);
    const file = new File(["x"], "a.png", { type: "image/png" });
    paste({ html: '<img src="file:///C:/a.png">', files: [file] });
    await vi.waitFor(() => expect(prose().content.map(({ type }) => type)).toContain("picture"), patience);
    expect(messages).toHaveLength(1);
  });
});
