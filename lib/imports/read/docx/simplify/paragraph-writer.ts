import type { AsideBlock } from "../../source-block";
import { element } from "../../xml/write-xml";
import { descendants, elementsOf, firstChild, type XmlElement } from "../../xml/xml-tree";
import type { OtherParts } from "./beside";
import type { Fields } from "./fields";
import { mathText } from "./math-text";
import type { Aside, SetAsideParts } from "./set-aside";
import { storyText } from "./story-text";
import { symbolOf } from "./symbols";
import { chosen, takeApart } from "./text-boxes";
import { type Toggles, togglesIn } from "./toggles";

/** Digits raised at least this far, in half points, are note references. */
const RAISED = 4;

/** The runs of one paragraph in order, and the paragraphs of its text boxes. */
export class ParagraphWriter {
  private readonly runs: XmlElement[] = [];
  private readonly boxes: XmlElement[] = [];
  /** The last text set aside, if no text followed it. */
  private last: Aside | null = null;
  private readonly style: Toggles;

  constructor(
    private readonly paragraph: XmlElement,
    private readonly fields: Fields,
    private readonly aside: SetAsideParts,
    private readonly beside: OtherParts,
  ) {
    const id = firstChild(firstChild(paragraph, "w:pPr"), "w:pStyle")?.attributes["w:val"] ?? "";
    this.style = beside.toggles.get(id) ?? {};
  }

  read(): { runs: XmlElement[]; boxes: XmlElement[] } {
    for (const child of elementsOf(this.paragraph)) this.inline(child, null);
    return { runs: this.runs, boxes: this.boxes };
  }

  /** `what` is the reason to set text aside that comes from the enclosing elements. */
  private inline(child: XmlElement, what: AsideBlock["what"] | null): void {
    switch (child.name) {
      case "w:r":
        this.run(child, what);
        break;
      case "w:del":
      case "w:moveFrom":
        for (const inner of elementsOf(child)) this.inline(inner, "deleted");
        break;
      case "m:oMath":
      case "m:oMathPara":
        this.words(mathText(child), undefined, what);
        break;
      case "w:subDoc":
        this.unread("链接进来的子文档");
        break;
      case "w:sdt":
      case "w:sdtContent":
      case "w:hyperlink":
      case "w:ins":
      case "w:moveTo":
      case "w:smartTag":
      case "w:customXml":
      case "w:fldSimple":
      case "w:bdo":
      case "w:dir":
        for (const inner of elementsOf(child)) this.inline(inner, what);
        break;
      case "mc:AlternateContent":
        for (const inner of elementsOf(chosen(child))) this.inline(inner, what);
        break;
    }
  }

  private run(run: XmlElement, given: AsideBlock["what"] | null): void {
    const properties = firstChild(run, "w:rPr");
    const what = given ?? this.whatOf(properties);
    const shown = shownProperties(properties);
    for (const child of elementsOf(run)) this.part(child, shown, what);
  }

  private whatOf(properties: XmlElement | undefined): AsideBlock["what"] | null {
    const id = firstChild(properties, "w:rStyle")?.attributes["w:val"] ?? "";
    const { hidden, struck } = { ...this.style, ...this.beside.toggles.get(id), ...togglesIn(properties) };
    return hidden ? "hidden" : struck ? "struck" : null;
  }

  private part(child: XmlElement, properties: XmlElement | undefined, what: AsideBlock["what"] | null): void {
    switch (child.name) {
      case "w:t":
      case "w:delText":
        this.words(textOf(child), properties, child.name === "w:delText" ? (what ?? "deleted") : what);
        break;
      case "w:instrText":
        this.fields.code(textOf(child));
        break;
      case "w:fldChar":
        this.field(child, properties, what);
        break;
      case "w:tab":
      case "w:ptab":
        this.words("\t", properties, what);
        break;
      case "w:br":
      case "w:cr":
        if (!what && !this.fields.inCode) this.put(element("w:r", {}, element("w:br")));
        break;
      case "w:noBreakHyphen":
        this.words("-", properties, what);
        break;
      case "w:sym":
        this.symbol(child, properties, what);
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.note(child);
        break;
      case "w:ruby":
        this.ruby(child, what);
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.drawing(child);
        break;
      case "mc:AlternateContent":
        for (const inner of elementsOf(chosen(child))) this.part(inner, properties, what);
        break;
    }
  }

  private words(text: string, properties: XmlElement | undefined, what: AsideBlock["what"] | null): void {
    if (text === "") return;
    if (this.fields.inCode) this.fields.code(text);
    else if (this.fields.inContents) this.setAside("contents", text);
    else if (what) this.setAside(what, text);
    else {
      const parts = text
        .split("\t")
        .flatMap((part, at) => [
          ...(at > 0 ? [element("w:tab")] : []),
          ...(part === "" ? [] : [element("w:t", { "xml:space": "preserve" }, part)]),
        ]);
      this.put(element("w:r", {}, ...(properties ? [properties] : []), ...parts));
    }
  }

  private put(run: XmlElement): void {
    this.last = null;
    this.runs.push(run);
  }

  /** Consecutive runs set aside for the same reason become one aside. */
  private setAside(what: AsideBlock["what"], text: string, more: Partial<Aside> = {}): void {
    if (this.last?.what === what && what !== "note" && what !== "unread") {
      this.last.text += text;
      return;
    }
    const aside: Aside = { what, text, ...more };
    this.put(this.aside.run(aside));
    this.last = aside;
  }

  private unread(name: string): void {
    this.setAside("unread", "", { name });
  }

  private field(
    child: XmlElement,
    properties: XmlElement | undefined,
    what: AsideBlock["what"] | null,
  ): void {
    const type = child.attributes["w:fldCharType"];
    if (type === "begin") this.fields.begin(legacyField(child));
    else if (type === "separate") this.fields.separate();
    else if (type === "end") {
      const drawn = this.fields.end();
      if (!drawn) return;
      this.words(drawn.text, properties, what);
      if (drawn.pronunciation !== "") this.setAside("pronunciation", drawn.pronunciation);
    }
  }

  private symbol(
    child: XmlElement,
    properties: XmlElement | undefined,
    what: AsideBlock["what"] | null,
  ): void {
    const symbol = symbolOf(child.attributes["w:font"] ?? "", child.attributes["w:char"] ?? "");
    if (symbol === null) this.unread(`“${child.attributes["w:font"] ?? ""}”字体里的一个符号`);
    else this.words(symbol, properties, what);
  }

  private note(child: XmlElement): void {
    const foot = child.name === "w:footnoteReference";
    const notes = foot ? this.beside.footnotes : this.beside.endnotes;
    const text = notes.get(child.attributes["w:id"] ?? "") ?? "";
    if (text !== "") this.setAside("note", text, { name: foot ? "脚注" : "尾注" });
  }

  private ruby(child: XmlElement, what: AsideBlock["what"] | null): void {
    const base = firstChild(child, "w:rubyBase");
    for (const inner of base ? elementsOf(base) : []) this.inline(inner, what);
    const above = firstChild(child, "w:rt");
    const text = above ? storyText(element("w:body", {}, { ...above, name: "w:p" })) : "";
    if (text !== "") this.setAside("pronunciation", text);
  }

  private drawing(child: XmlElement): void {
    const { boxes, shown } = takeApart(child);
    this.boxes.push(...boxes);
    const embedded = descendants(child, "o:OLEObject").find(({ attributes }) => attributes.Type !== "Link");
    const program = embedded?.attributes.ProgID ?? "";
    if (embedded && !/^Equation/i.test(program)) this.unread(`嵌入的对象（${program || "其他程序的内容"}）`);
    else if (embedded) this.unread("旧式公式编辑器里的公式");
    if (shown && !this.fields.inCode) this.put(element("w:r", {}, shown));
  }
}

function textOf(child: XmlElement): string {
  return child.children.filter((node) => typeof node === "string").join("");
}

/** What a form field shows itself: its checkbox, or the chosen entry. */
function legacyField(begin: XmlElement): string {
  const data = firstChild(begin, "w:ffData");
  const box = firstChild(data, "w:checkBox");
  if (box) {
    const state = firstChild(box, "w:checked") ?? firstChild(box, "w:default");
    return state && !["0", "false"].includes(state.attributes["w:val"] ?? "1") ? "☑" : "☐";
  }
  const list = firstChild(data, "w:ddList");
  const entries = list ? elementsOf(list).filter(({ name }) => name === "w:listEntry") : [];
  const at = Number(firstChild(list, "w:result")?.attributes["w:val"] ?? 0);
  return entries[at]?.attributes["w:val"] ?? "";
}

/** The properties that matter for text: bold, and raised. */
function shownProperties(properties: XmlElement | undefined): XmlElement | undefined {
  if (!properties) return undefined;
  const raised = Number(firstChild(properties, "w:position")?.attributes["w:val"] ?? 0) >= RAISED;
  const kept = elementsOf(properties).filter(({ name }) => ["w:b", "w:rStyle", "w:vertAlign"].includes(name));
  const above = raised ? [element("w:vertAlign", { "w:val": "superscript" })] : [];
  return {
    ...properties,
    children: [...kept.filter(({ name }) => !raised || name !== "w:vertAlign"), ...above],
  };
}
