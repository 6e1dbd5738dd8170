// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Prose, proseOf } from "@/lib/core/prose/prose";
import { toFill } from "@/lib/core/statements/blanks";
import { editorExtensions } from "../editor-extensions";
import { proseOfDocument, replaceDocument } from "../schema/closed-prose";
import { typeInto, withoutLayout } from "../testing-typing";

const [grade, share] = [toFill("得分或者等次"), toFill("方式和满意率")];
const text = `考核结果：${grade}。评议结果：${share}。`;
const live = { type: "liveFigure" as const, attrs: { cellId: "received:total", unit: true } };

let editor: Editor;

beforeEach(() => {
  withoutLayout();
  const pictures = () => {
    throw new Error("no pictures here");
  };
  editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: editorExtensions({ pictures, chapterHeading: () => undefined, notify: () => {} }, ""),
  });
  replaceDocument(editor, proseOf(text));
});
afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

/** Clicks before the character of that index in the only line. */
function click(at: number, init: MouseEventInit = {}) {
  const { view } = editor;
  const event = new MouseEvent("mousedown", { bubbles: true, ...init });
  view.someProp("handleDOMEvents", (handlers) => handlers.mousedown?.(view, event) || undefined);
  editor.commands.setTextSelection(at + 1);
  view.someProp("handleClick", (handle) => handle(view, at + 1, event));
}
function compose(words: string) {
  editor.view.dom.dispatchEvent(new Event("compositionstart", { bubbles: true }));
  typeInto(editor, words);
  editor.view.dom.dispatchEvent(new Event("compositionend", { bubbles: true }));
}
const selected = () => {
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to);
};
const written = () => editor.state.doc.textContent;

it.each([
  ["its first letter", text.indexOf(grade) + 1],
  ["its middle", text.indexOf(grade) + 5],
  ["before its bracket", text.indexOf(grade) + grade.length - 1],
])("a click on %s selects the whole blank", (_, at) => {
  click(at);
  expect(selected()).toBe(grade);
});

it.each([
  ["beside a blank", text.indexOf(grade)],
  ["elsewhere", 2],
  ["behind a blank", text.indexOf(share) + share.length],
])("a click %s only puts the cursor there", (_, at) => {
  click(at);
  expect(selected()).toBe("");
});

it("a second click puts the cursor into it; a click on another blank selects that one", () => {
  const at = text.indexOf(grade) + 4;
  click(at);
  click(at);
  expect(editor.state.selection).toMatchObject({ from: at + 1, to: at + 1 });
  click(text.indexOf(share) + 4);
  expect(selected()).toBe(share);
});

it("typing replaces it, and so does an input method; one undo brings it back", () => {
  click(text.indexOf(grade) + 4);
  typeInto(editor, "良好");
  expect(written()).toBe(text.replace(grade, "良好"));
  click(written().indexOf(share) + 4);
  compose("满意率96%");
  expect(written()).toBe("考核结果：良好。评议结果：满意率96%。");
  for (let step = 0; step < 3; step += 1) editor.commands.undo();
  expect(written()).toBe(text);
});

it("a blank alone in its line, or behind a live figure, is replaced by an input method as well", () => {
  const line = (
    ...content: NonNullable<Extract<Prose["content"][number], { type: "paragraph" }>["content"]>
  ) => ({
    type: "paragraph" as const,
    content,
  });
  replaceDocument(editor, {
    type: "doc",
    content: [line({ type: "text", text: grade }), line(live, { type: "text", text: `，${share}。` })],
  });
  click(3);
  compose("得分92分");
  const [, second] = editor.state.doc.children;
  click(editor.state.doc.content.size - (second?.nodeSize ?? 0) + 4);
  expect(selected()).toBe(share);
  compose("问卷80份");
  expect(proseOfDocument(editor.state.doc).content).toEqual([
    line({ type: "text", text: "得分92分" }),
    line(live, { type: "text", text: "，问卷80份。" }),
  ]);
});

it("stays as it is in read-only text", () => {
  editor.setEditable(false, false);
  click(text.indexOf(grade) + 4);
  expect(selected()).toBe("");
});
