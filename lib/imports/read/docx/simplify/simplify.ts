import { element } from "../../xml/write-xml";
import type { XmlElement } from "../../xml/xml-tree";
import { descendants, elementsOf, firstChild } from "../../xml/xml-tree";
import type { OtherParts } from "./beside";
import { Fields } from "./fields";
import { mathText } from "./math-text";
import { ParagraphWriter } from "./paragraph-writer";
import { SetAsideParts } from "./set-aside";
import { storyText } from "./story-text";
import { chosen } from "./text-boxes";

/** Elements around paragraphs, rows and cells that are only marks. */
const wrappers = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"]);

/**
 * Rewrites a body with only paragraphs, tables and runs. Fields become their results, text boxes paragraphs
 * after the one that contains them, equations text. Struck out, hidden and deleted text and notes are set
 * aside in place.
 */
export class Simplifier {
  readonly aside = new SetAsideParts();
  private readonly fields = new Fields();

  constructor(private readonly beside: OtherParts) {}

  document(root: XmlElement): XmlElement {
    return {
      ...root,
      children: elementsOf(root).map((child) =>
        child.name === "w:body" ? { ...child, children: this.blocks(child) } : child,
      ),
    };
  }

  private blocks(parent: XmlElement): XmlElement[] {
    return elementsOf(parent).flatMap((child) => this.block(child));
  }

  private block(child: XmlElement): XmlElement[] {
    switch (child.name) {
      case "w:p":
        return this.paragraph(child);
      case "w:tbl":
        return this.table(child);
      case "w:del":
      case "w:moveFrom":
        return this.setAside("deleted", storyText(child));
      case "w:altChunk":
        return this.chunk(child);
      case "w:subDoc":
        return [this.unread("链接进来的子文档")];
      case "mc:AlternateContent":
        return this.blocks(chosen(child));
      case "m:oMathPara":
      case "m:oMath":
        return [words(mathText(child))];
      default:
        return wrappers.has(child.name) ? this.blocks(child) : [];
    }
  }

  private paragraph(paragraph: XmlElement): XmlElement[] {
    const writer = new ParagraphWriter(paragraph, this.fields, this.aside, this.beside);
    const { runs, boxes } = writer.read();
    const properties = firstChild(paragraph, "w:pPr");
    const own = { ...paragraph, children: [...(properties ? [properties] : []), ...runs] };
    // A text box is a separate story: a field around it does not include it.
    return boxes.length === 0 ? [own] : [own, ...this.blocks(element("w:txbxContent", {}, ...boxes))];
  }

  private table(table: XmlElement): XmlElement[] {
    const gone: XmlElement[] = [];
    const behind: XmlElement[] = [];
    const rows = unwrapped(table).flatMap((child) => {
      if (child.name !== "w:tr")
        return child.name.endsWith("Pr") || child.name === "w:tblGrid" ? [child] : [];
      const properties = firstChild(child, "w:trPr");
      const deleted = firstChild(properties, "w:del") !== undefined;
      if (!deleted && firstChild(properties, "w:hidden") === undefined) return [this.row(child, behind)];
      gone.push(...this.setAside(deleted ? "deleted" : "hidden", storyText(child)));
      return [];
    });
    const none = rows.every(({ name }) => name !== "w:tr");
    return [...gone, ...(none ? [] : [{ ...table, children: rows }]), ...behind];
  }

  /** Text boxes in a cell go after the table: they are not part of its figure. */
  private row(row: XmlElement, behind: XmlElement[]): XmlElement {
    const cells = unwrapped(row).flatMap((child) => {
      if (child.name !== "w:tc") return child.name.endsWith("Pr") ? [child] : [];
      const properties = firstChild(child, "w:tcPr");
      const kept = properties ? [properties] : [];
      if (firstChild(properties, "w:cellDel"))
        return [{ ...child, children: [...kept, ...this.setAside("deleted", storyText(child))] }];
      const boxed = descendants(child, "w:txbxContent").length > 0;
      const blocks = elementsOf(child).flatMap((block) => {
        if (!boxed || block.name !== "w:p") return this.block(block);
        const [own, ...boxes] = this.paragraph(block);
        behind.push(...boxes);
        return own ? [own] : [];
      });
      return [{ ...child, children: [...kept, ...blocks] }];
    });
    return { ...row, children: cells };
  }

  private chunk(child: XmlElement): XmlElement[] {
    const part = this.beside.relations.get(child.attributes["r:id"] ?? "");
    return [part === undefined ? this.unread("嵌入的文档") : this.aside.chunk(part)];
  }

  private unread(name: string): XmlElement {
    return element("w:p", {}, this.aside.run({ what: "unread", text: "", name }));
  }

  private setAside(what: "deleted" | "hidden", text: string): XmlElement[] {
    return text === "" ? [] : [element("w:p", {}, this.aside.run({ what, text }))];
  }
}

function words(text: string): XmlElement {
  return element("w:p", {}, element("w:r", {}, element("w:t", { "xml:space": "preserve" }, text)));
}

/** The rows of a table, or the cells of a row, without the elements that only mark them. */
function unwrapped(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => (wrappers.has(child.name) ? unwrapped(child) : [child]));
}
