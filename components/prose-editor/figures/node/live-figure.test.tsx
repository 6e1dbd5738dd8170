// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { type Prose, type ProseInline, proseOf, proseSchema } from "@/lib/core/prose/prose";
import { emptyContent } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import { editorExtensions } from "../../editor-extensions";
import { insertTable } from "../../schema/blocks";
import { proseOfDocument, replaceDocument, writeDocument } from "../../schema/closed-prose";
import { typeInto, withoutLayout } from "../../testing-typing";
import { endOfSearch, type FigureQuery } from "../equals-sign";
import { insertFigure, writeOutFigure } from "../insert-figure";
import { ShownFigures } from "../shown-figures";

const form = formFor(2025);
const tables = (figures: Record<string, Figure>) => ({ form, content: { ...emptyContent, figures } });
const five = tables({ "received:naturalPerson": { value: "5" } });
const cell = (id: string) => {
  const found = form.cells.get(id);
  if (!found) throw new Error(`no cell ${id}`);
  return found;
};
const live = (cellId: string, unit = true): ProseInline => ({ type: "liveFigure", attrs: { cellId, unit } });
const line = (...parts: (string | ProseInline)[]): Prose["content"][number] => ({
  type: "paragraph",
  content: parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)),
});
const doc = (...content: Prose["content"]): Prose => ({ type: "doc", content });

let editor: Editor;
let figures: ShownFigures;
let asked: (FigureQuery | null)[];
let taken: string[];
const prose = () => proseOfDocument(editor.state.doc);
const paper = () => editor.view.dom;

beforeEach(() => {
  withoutLayout();
  figures = new ShownFigures(five);
  asked = [];
  taken = [];
  editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: editorExtensions(
      {
        pictures: () => {
          throw new Error("no pictures here");
        },
        chapterHeading: () => undefined,
        notify: () => {},
      },
      "",
      {
        figures: () => figures,
        ask: (query) => asked.push(query),
        takesKey: ({ key }) => taken.push(key) > 0,
      },
    ),
  });
});
afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

function load(value: Prose, at = editor.state.doc.content.size - 1) {
  replaceDocument(editor, value);
  editor.commands.setTextSelection(Math.min(at, editor.state.doc.content.size - 1));
}
const end = () => editor.commands.setTextSelection(editor.state.doc.content.size - 1);

const type = (text: string) => typeInto(editor, text);
const press = (key: string) =>
  paper().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

function select(name: string) {
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === name)
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, at)));
  });
}

describe("a live figure in the text", () => {
  it("shows its number, and follows the table", () => {
    load(doc(line("收到申请", live("received:total"), "。")));
    expect(paper().textContent).toBe("收到申请5件。");
    figures.take(tables({ "received:naturalPerson": { value: "12" } }));
    expect(paper().textContent).toBe("收到申请12件。");
    figures.take(tables({}));
    expect(paper().textContent).toContain("［未填：本年新收政府信息公开申请数量·总计］");
    expect(paper().querySelector(".live-figure")?.hasAttribute("data-blank")).toBe(true);
  });

  it("names its cell", () => {
    load(doc(line(live("received:total"))));
    expect(paper().querySelector<HTMLElement>(".live-figure")?.dataset.label).toBe(
      "收到和处理政府信息公开申请情况：一、本年新收政府信息公开申请数量 · 总计",
    );
  });

  it("is unchanged after a round trip, in tables too", () => {
    const all = doc(line("甲", live("received:total"), live("fees:amount", false)), ...proseOf("乙").content);
    load(all);
    expect(proseSchema.parse(prose())).toEqual(all);
  });

  it("is deleted as one character, and restored by undo", () => {
    load(doc(line("收到", live("received:total"))));
    select("liveFigure");
    editor.commands.deleteSelection();
    expect(prose()).toEqual(proseOf("收到"));
    editor.commands.undo();
    expect(prose()).toEqual(doc(line("收到", live("received:total"))));
  });

  it("becomes text where its line becomes a heading", () => {
    load(doc(line("收到", live("received:total"))));
    editor.commands.setHeading({ level: 2 });
    expect(prose()).toEqual(proseOf("## 收到5件"));
    editor.commands.undo();
    expect(prose()).toEqual(doc(line("收到", live("received:total"))));
  });

  it("can be replaced by its text", () => {
    load(doc(line("收到", live("received:total"), "。")));
    select("liveFigure");
    writeOutFigure(editor);
    expect(prose()).toEqual(proseOf("收到5件。"));
  });

  it("is copied as a node within the product, and as its text outside", () => {
    load(doc(line("收到", live("received:total"), "。")));
    editor.commands.selectAll();
    const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content());
    expect(text).toBe("收到5件。");
    expect(dom.textContent).toBe("收到5件。");
    load(proseOf(""));
    const pasted = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
      clipboardData: { getData: (kind: string) => (kind === "text/html" ? dom.innerHTML : text), files: [] },
    });
    paper().dispatchEvent(pasted);
    expect(prose()).toEqual(doc(line("收到", live("received:total"), "。")));
  });

  it("from a foreign page is not a live figure, only its text", () => {
    load(proseOf(""));
    const html = '<p>收到<span data-live-figure data-cell="received:total">9件</span>。</p>';
    const pasted = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
      clipboardData: { getData: (kind: string) => (kind === "text/html" ? html : ""), files: [] },
    });
    paper().dispatchEvent(pasted);
    expect(prose()).toEqual(proseOf("收到9件。"));
  });
});

describe("“=”", () => {
  it("starts a search where a number may be, and is typed", () => {
    load(proseOf("收到申请"));
    end();
    type("=");
    expect(prose()).toEqual(proseOf("收到申请="));
    expect(asked).toEqual([{ from: 5, to: 6, text: "" }]);
  });

  it("is followed by the search text, which stays text", () => {
    load(proseOf("收到申请"));
    end();
    type("=sd");
    expect(prose()).toEqual(proseOf("收到申请=sd"));
    expect(asked.at(-1)).toEqual({ from: 5, to: 8, text: "sd" });
    press("ArrowDown");
    expect(taken).toEqual(["ArrowDown"]);
  });

  it.each(["满意率=96%，列全县第4", "满意率=96。", "比例=（见下）"])(
    "in “%s” is left as typed, without a search",
    (text) => {
      load(proseOf(""));
      type(text);
      expect(prose()).toEqual(proseOf(text));
      expect(asked.at(-1)).toBeNull();
      press("Enter");
      expect(taken).toEqual([]);
    },
  );

  it("ends the search on Escape, and when the cursor leaves", () => {
    load(proseOf(""));
    type("收=sd");
    press("Escape");
    expect(asked.at(-1)).toBeNull();
    type("q");
    expect(asked.at(-1)).toBeNull();
    expect(prose()).toEqual(proseOf("收=sdq"));
    type("，=s");
    expect(asked.at(-1)).toMatchObject({ text: "s" });
    editor.commands.setTextSelection(2);
    end();
    expect(asked.at(-1)).toBeNull();
    expect(endOfSearch(editor.state).docChanged).toBe(false);
  });

  it.each(["in “%s” starts no search", "1=", "x<=", "id="])("of “%s” asks nothing", (text) => {
    load(proseOf("见"));
    end();
    type(text);
    expect(prose()).toEqual(proseOf(`见${text}`));
    expect(asked).toEqual([]);
  });

  it("starts a search in a cell of a table, but not in a heading", () => {
    load(proseOf("## 甲"));
    end();
    type("=");
    expect(asked).toEqual([]);
    load(proseOf(""));
    insertTable(editor);
    type("=");
    expect(asked).toHaveLength(1);
  });

  it("starts no search without tables", () => {
    figures.take(null);
    load(proseOf("收到"));
    end();
    type("=");
    expect(prose()).toEqual(proseOf("收到="));
    expect(asked.filter(Boolean)).toEqual([]);
  });
});

describe("the chosen figure", () => {
  it("replaces the sign, which one undo restores", () => {
    load(proseOf("收到申请"));
    end();
    type("=");
    type("sdsq");
    insertFigure(editor, { cell: cell("received:total") }, asked.at(-1) ?? null);
    expect(prose()).toEqual(doc(line("收到申请", live("received:total"))));
    expect(asked.at(-1)).toBeNull();
    editor.commands.undo();
    expect(prose()).toEqual(proseOf("收到申请=sdsq"));
    editor.commands.redo();
    type("，");
    expect(prose()).toEqual(doc(line("收到申请", live("received:total"), "，")));
  });

  it("includes the unit that follows", () => {
    load(proseOf("收到申请件。"));
    editor.commands.setTextSelection(5);
    insertFigure(editor, { cell: cell("received:total") }, null);
    expect(prose()).toEqual(doc(line("收到申请", live("received:total"), "。")));
  });

  it("does not repeat its unit where that is typed behind it, but begins a word with it", () => {
    for (const [typed, rest] of [
      ["件，", "，"],
      ["件次", "件次"],
      ["，件", "，件"],
    ] as const) {
      load(proseOf("收到申请"));
      end();
      insertFigure(editor, { cell: cell("received:total") }, null);
      // As an input method writes it: all at once.
      editor.view.dispatch(editor.state.tr.insertText(typed));
      expect(prose()).toEqual(doc(line("收到申请", live("received:total"), rest)));
    }
    load(proseOf("收到申请"));
    end();
    insertFigure(editor, { cell: cell("received:total") }, null);
    type("件");
    type("。件");
    expect(prose()).toEqual(doc(line("收到申请", live("received:total"), "。件")));
  });

  it("may be last year's, or the change, and shows it", () => {
    load(proseOf("收到"));
    end();
    const past = { show: "change" as const, value: "2" };
    insertFigure(editor, { cell: cell("received:total"), past }, null);
    expect(paper().textContent).toBe("收到较上年增加3件");
    const stored: ProseInline = { type: "liveFigure", attrs: { cellId: "received:total", unit: true, past } };
    expect(prose()).toEqual(doc(line("收到", stored)));
    expect(proseSchema.parse(prose())).toEqual(prose());
    expect(JSON.stringify(doc(line(live("received:total"))))).not.toContain("past");
    figures.take(tables({ "received:naturalPerson": { value: "2" } }));
    expect(paper().textContent).toBe("收到与上年持平");
  });

  it("replaces a selected one, and nothing else if the sign is gone", () => {
    load(doc(line("收到", live("received:total"), "。")));
    select("liveFigure");
    insertFigure(editor, { cell: cell("carriedIn:total") }, null);
    expect(prose()).toEqual(doc(line("收到", live("carriedIn:total"), "。")));
    load(proseOf("收到申请"), 3);
    insertFigure(editor, { cell: cell("received:total") }, { from: 4, to: 5, text: "" });
    expect(prose()).toEqual(doc(line("收到", live("received:total"), "申请")));
  });
});

it("a text written through the editor is one undo step", () => {
  load(proseOf("甲", "乙"));
  writeDocument(editor, doc(line("收到", live("received:total")), ...proseOf("乙").content));
  expect(paper().textContent).toBe("收到5件乙");
  editor.commands.undo();
  expect(prose()).toEqual(proseOf("甲", "乙"));
});
