import type { AsideReason } from "@/lib/core/prose/html/html-block";
import { LineReader } from "@/lib/core/prose/html/line-reader";
import { raisedWords } from "@/lib/core/prose/html/small-words";
import { Fields } from "../docx/simplify/fields";
import { symbolOf } from "../docx/simplify/symbols";
import { htmlOptions, withinLimits } from "../html/read-html";
import type { PictureBlock, SourceBlock } from "../source-block";
import type { PropertyRun } from "./properties";
import { rowDefinition } from "./row-definition";
import { tableOfRows, type WordRow } from "./table-builder";

/** Operations of [MS-DOC] 2.6 that affect text. */
const DELETED = 0x0800;
const STRUCK = 0x0837;
const STRUCK_TWICE = 0x2a53;
const HIDDEN = 0x083c;
const BOLD = 0x0835;
const POSITION = 0x2a48;
const SYMBOL = 0x6a09;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEFINITION = 0xd608;
const OUTLINE = 0x2640;
const LIST = 0x460b;

export type DocParts = {
  characters: (at: number) => PropertyRun | undefined;
  paragraphs: (at: number) => PropertyRun | undefined;
  ranks: ReadonlyMap<number, number>;
  /** Notes by the position of their reference mark. */
  notes: ReadonlyMap<number, { name: string; text: string }>;
  picture: SourceBlock;
};

/**
 * Reads the text of a Word 97–2003 file character by character: special characters end lines, cells and rows,
 * properties determine the rest.
 */
export class DocReader {
  private readonly lines = new LineReader<PictureBlock>(htmlOptions({}));
  private readonly fields = new Fields();
  private rows: WordRow[] = [];
  private cells: string[] = [];
  /** Text set aside in the open cell or paragraph. */
  private beside: SourceBlock[] = [];
  private cell = "";
  private aside: { what: AsideReason; text: string } | null = null;

  constructor(private readonly parts: DocParts) {}

  read(text: string, offsets: Uint32Array, length: number): SourceBlock[] {
    return withinLimits(() => this.readAll(text, offsets, length));
  }

  private readAll(text: string, offsets: Uint32Array, length: number): SourceBlock[] {
    let start = 0;
    for (let at = 0; at < length; at += 1) {
      const char = text[at] as string;
      const ends = char === "\r" || char === "\x07" || char === "\f";
      if (!ends) continue;
      this.paragraph(text, offsets, start, at, char);
      start = at + 1;
    }
    if (start < length) this.paragraph(text, offsets, start, length, "\r");
    this.closeTable();
    return this.lines.end().blocks;
  }

  /** One paragraph, cell or row end: the properties of its end mark apply. */
  private paragraph(text: string, offsets: Uint32Array, from: number, to: number, mark: string): void {
    const properties = this.parts.paragraphs(offsets[Math.min(to, offsets.length - 1)] as number);
    const inTable = isOn(properties?.operations.get(IN_TABLE)) || mark === "\x07";
    if (!inTable) this.closeTable();
    if (isOn(properties?.operations.get(ROW_END)) && mark === "\x07") {
      this.endRow(properties);
      return;
    }
    if (!inTable) this.describe(properties);
    for (let at = from; at < to; at += 1) this.character(text, at, offsets[at] as number, inTable);
    this.closeAside(inTable);
    if (!inTable) this.lines.endLine();
    else if (mark === "\x07") {
      this.cells.push(this.cell);
      this.cell = "";
    } else this.cell += "\n";
  }

  private describe(properties: PropertyRun | undefined): void {
    const outline = properties?.operations.get(OUTLINE)?.getUint8(0);
    const byStyle = this.parts.ranks.get(properties?.style ?? 0) ?? null;
    const rank = outline !== undefined && outline < 6 ? outline + 1 : byStyle;
    this.lines.describe(rank, (properties?.operations.get(LIST)?.getInt16(0, true) ?? 0) > 0);
  }

  private character(text: string, at: number, offset: number, inTable: boolean): void {
    const char = text[at] as string;
    const operations = this.parts.characters(offset)?.operations;
    if (char === "\x13") this.fields.begin();
    else if (char === "\x14") this.fields.separate();
    else if (char === "\x15") this.drawn(this.fields.end(), inTable);
    else if (this.fields.inCode) this.fields.code(char);
    else if (char === "\x02" || char === "\x05") this.note(at);
    else if (char === "\x01" || char === "\x08") this.beside.push(this.parts.picture);
    else if (char === "\v") this.lineEnd(inTable);
    else this.words(spelled(char, operations), operations, inTable);
  }

  private drawn(drawn: ReturnType<Fields["end"]>, inTable: boolean): void {
    if (!drawn) return;
    this.put(drawn.text, inTable);
    if (drawn.pronunciation !== "") this.setAside("pronunciation", drawn.pronunciation);
  }

  private words(words: string, operations: PropertyRun["operations"] | undefined, inTable: boolean): void {
    const what = this.fields.inContents ? "contents" : whatOf(operations);
    const before = inTable ? this.cell : this.lines.soFar;
    if (what) {
      this.setAside(what, words);
      return;
    }
    if (operations?.get(POSITION)?.getUint8(0) === 1) {
      const raised = raisedWords(words, before);
      if ("mark" in raised) {
        this.setAside("noteMark", raised.mark);
        return;
      }
      this.put(raised.words, inTable);
      return;
    }
    const bold = isOn(operations?.get(BOLD));
    if (bold) this.lines.bold(1);
    this.put(words, inTable);
    if (bold) this.lines.bold(-1);
  }

  private put(words: string, inTable: boolean): void {
    if (words === "") return;
    this.closeAside(inTable);
    if (inTable) this.cell += words;
    else this.lines.text(words, false);
  }

  private setAside(what: AsideReason, text: string): void {
    if (this.aside && this.aside.what === what) this.aside.text += text;
    else {
      this.closeAside(this.cell !== "" || this.cells.length > 0);
      this.aside = { what, text };
    }
  }

  private closeAside(inTable: boolean): void {
    const { aside } = this;
    this.aside = null;
    if (!aside || aside.text.trim() === "") return;
    if (inTable) this.beside.push({ kind: "aside", ...aside, place: this.placeInTable() });
    else this.lines.aside(aside);
  }

  private placeInTable(): string {
    const label = [...this.cells, this.cell].find((text) => text.trim() !== "");
    return label === undefined ? "表格里" : `表格“${label.trim().slice(0, 30)}”一行`;
  }

  private lineEnd(inTable: boolean): void {
    if (inTable) this.cell += "\n";
    else this.lines.endLine();
  }

  private note(at: number): void {
    const note = this.parts.notes.get(at);
    if (note) this.lines.aside({ what: "note", ...note });
  }

  private endRow(properties: PropertyRun | undefined): void {
    this.rows.push({
      cells: this.cells.map((text) => text.trim()),
      definition: rowDefinition(properties?.operations.get(DEFINITION)),
    });
    this.cells = [];
    this.cell = "";
  }

  private closeTable(): void {
    // A damaged file may have cells without a row end: their text is kept.
    if (this.cells.length > 0 || this.cell.trim() !== "") this.endRowOf([...this.cells, this.cell]);
    const blocks: SourceBlock[] = this.rows.length > 0 ? [tableOfRows(this.rows)] : [];
    this.rows = [];
    if (blocks.length + this.beside.length > 0) this.lines.insert([...blocks, ...this.beside]);
    this.beside = [];
  }

  private endRowOf(cells: string[]): void {
    this.rows.push({ cells: cells.map((text) => text.trim()), definition: null });
    this.cells = [];
    this.cell = "";
  }
}

function whatOf(operations: PropertyRun["operations"] | undefined): AsideReason | null {
  if (!operations) return null;
  if (isOn(operations.get(DELETED))) return "deleted";
  if (isOn(operations.get(HIDDEN))) return "hidden";
  return isOn(operations.get(STRUCK)) || isOn(operations.get(STRUCK_TWICE)) ? "struck" : null;
}

/** On, or the opposite of the style. Styles are assumed not to set the property. */
function isOn(operand: DataView | undefined): boolean {
  const value = operand?.getUint8(0) ?? 0;
  return value === 1 || value === 0x81;
}

/** The text of a character: of a symbol font its Unicode equivalent, of marks without text nothing. */
function spelled(char: string, operations: PropertyRun["operations"] | undefined): string {
  const symbol = operations?.get(SYMBOL);
  if (symbol && symbol.byteLength >= 4 && char === "(") {
    const code = symbol.getUint16(2, true).toString(16);
    return symbolOf("Wingdings", code) ?? "□";
  }
  if (char === "\x1e") return "-";
  if (char === "\t" || char === "\u00a0") return " ";
  return char < " " || char === "\x1f" ? "" : char;
}
