// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { type Prose, proseOf } from "@/lib/core/prose/prose";
import { emptyContent } from "@/lib/core/report";
import { editorExtensions } from "../editor-extensions";
import { ShownFigures } from "../figures/shown-figures";
import { proseOfDocument, replaceDocument } from "../schema/closed-prose";
import { typeInto, withoutLayout } from "../testing-typing";

type Block = Prose["content"][number];
type Line = Extract<Block, { type: "paragraph" }>;
const live = { type: "liveFigure" as const, attrs: { cellId: "received:total", unit: true } };
/** A line in which F is a live figure. */
const line = (text: string): Line => ({
  type: "paragraph",
  content: text.split(/(F)/).flatMap((part): NonNullable<Line["content"]> => {
    if (part === "F") return [live];
    return part ? [{ type: "text" as const, text: part }] : [];
  }),
});
const picture: Block = { type: "picture", attrs: { pictureId: "b".repeat(64), alt: "图" } };
const table = (...cells: string[]): Block => ({
  type: "table",
  content: [
    { type: "tableRow", content: cells.map((cell) => ({ type: "tableCell", content: [line(cell)] })) },
  ],
});
const doc = (...content: Block[]): Prose => ({ type: "doc", content });

let editor: Editor;
const words = () =>
  proseOfDocument(editor.state.doc)
    .content.map((block) => JSON.stringify(block))
    .join("")
    .replace(/\{"type":"liveFigure"[^}]*\}\}/g, '"F"')
    .match(/"F"|"text":"[^"]*"|"type":"(?:picture|paragraph|heading)"/g)
    ?.join("")
    .replace(/"type":"p(?:aragraph)"/g, "|")
    .replace(/"type":"picture"/g, "|P")
    .replace(/"text":|"/g, "");

beforeEach(() => {
  withoutLayout();
  const figures = new ShownFigures({
    form: formFor(2025),
    content: { ...emptyContent, figures: { "received:naturalPerson": { value: "5" } } },
  });
  const pictures = () => {
    throw new Error("no pictures here");
  };
  editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: editorExtensions({ pictures, chapterHeading: () => undefined, notify: () => {} }, "", {
      figures: () => figures,
      ask: () => {},
      takesKey: () => false,
    }),
  });
});
afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

type Select = (from: number, to: number) => NodeSelection | TextSelection | CellSelection;
const node: Select = (from) => NodeSelection.create(editor.state.doc, from);
const range: Select = (from, to) => TextSelection.create(editor.state.doc, from, to);
const cells: Select = (from, to) => CellSelection.create(editor.state.doc, from, to);

function select(kind: Select, from: number, to = from) {
  editor.view.dispatch(editor.state.tr.setSelection(kind(from, to)));
}

/** Begins a composition, and then writes at the cursor. */
function compose(text: string) {
  editor.view.dom.dispatchEvent(new Event("compositionstart", { bubbles: true }));
  typeInto(editor, text);
  editor.view.dom.dispatchEvent(new Event("compositionend", { bubbles: true }));
}

const cases: [string, Prose, Select, number, number, string][] = [
  ["a figure in a line", doc(line("收到F。")), node, 3, 3, "|收到十件。"],
  ["a figure alone", doc(line("F")), node, 1, 1, "|十件"],
  ["a figure at the end", doc(line("收到F"), line("乙")), node, 3, 3, "|收到十件|乙"],
  ["a figure marked with Shift", doc(line("收到F。")), range, 3, 4, "|收到十件。"],
  ["a figure marked backwards", doc(line("收到F。")), range, 4, 3, "|收到十件。"],
  ["words and a figure", doc(line("收到F。")), range, 2, 4, "|收十件。"],
  ["the second of two figures", doc(line("FF")), node, 2, 2, "|F十件"],
  ["two lines", doc(line("甲F"), line("F乙")), range, 2, 6, "|甲十件乙"],
  ["a picture", doc(line("甲"), picture, line("乙")), node, 3, 3, "|甲|十件|乙"],
  ["a picture at the beginning", doc(picture, line("乙")), node, 0, 0, "|十件|乙"],
  ["a figure in a cell", doc(table("F", "丁"), line("末")), node, 4, 4, "|十件|丁|末"],
  ["two cells", doc(table("丙", "丁"), line("末")), cells, 2, 7, "|十件||末"],
];

describe("text from an input method", () => {
  it.each(cases)("replaces %s, also after undo", (_, prose, kind, from, to, after) => {
    replaceDocument(editor, prose);
    const before = words();
    for (let round = 0; round < 2; round += 1) {
      select(kind, from, to);
      compose("十件");
      expect(words()).toBe(after);
      for (let step = 0; step < 3; step += 1) editor.commands.undo();
      expect(words()).toBe(before);
    }
  });

  it.each([
    ["before a figure", 3, "|收到十件F。"],
    ["behind a figure", 4, "|收到F十件。"],
  ])("%s keeps it", (_, at, after) => {
    replaceDocument(editor, doc(line("收到F。")));
    select(range, at);
    compose("十件");
    expect(words()).toBe(after);
  });

  it("is left to the browser if it replaces only text", () => {
    replaceDocument(editor, proseOf("收到申请"));
    select(range, 2, 4);
    editor.view.dom.dispatchEvent(new Event("compositionstart", { bubbles: true }));
    expect(words()).toBe("|收到申请");
  });

  it("without composing, as from handwriting, also replaces it", () => {
    replaceDocument(editor, doc(line("收到F。")));
    select(node, 3);
    editor.view.dom.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertText", bubbles: true }));
    typeInto(editor, "十件");
    expect(words()).toBe("|收到十件。");
  });

  it("finds several cells emptied before it begins, by the first letter and no other key", () => {
    replaceDocument(editor, doc(table("丙", "丁"), line("末")));
    const press = (init: KeyboardEventInit & { keyCode: number }) =>
      editor.view.dom.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...init }));
    select(cells, 2, 7);
    press({ keyCode: 16, code: "ShiftLeft" });
    press({ keyCode: 229, code: "ShiftLeft" });
    expect(words()).toBe("|丙|丁|末");
    press({ keyCode: 229, code: "KeyS" });
    expect(words()).toBe("|||末");
    compose("十件");
    expect(words()).toBe("|十件||末");
  });

  it("changes nothing in read-only text", () => {
    replaceDocument(editor, doc(line("收到F。")));
    select(node, 3);
    editor.setEditable(false, false);
    editor.view.dom.dispatchEvent(new Event("compositionstart", { bubbles: true }));
    expect(words()).toBe("|收到F。");
  });
});
