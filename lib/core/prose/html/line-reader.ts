import { withoutBlanks } from "../blanks";
import { type Attributes, blockElements, rankOf, spanOf } from "./elements";
import { type HtmlAside, type HtmlBlock, type HtmlCell, type HtmlPicture, htmlBlockText } from "./html-block";
import { HtmlLimitError } from "./limits";
import { OpenTables } from "./open-tables";
import type { HtmlDocument, HtmlOptions } from "./options";

const COLUMNS_MAX = 50;
const ROWS_MAX = 200;
/** The number of characters that identify a place. */
const PLACE_LENGTH = 15;

/**
 * Line ends where line feeds are preserved; the characters by which Word breaks lines and pages end lines
 * everywhere.
 */
const lineFeeds = /\r\n|[\n\r\v\f]/;
const wordBreaks = /[\v\f]/;

/** Collects the displayed text of a page into lines, headings, items and tables. */
export class LineReader<Picture extends HtmlPicture> {
  private readonly tables: OpenTables<Picture>;
  private readonly articles: [number, number][] = [];
  /** The open lists, with the number of the next item if they are numbered. */
  private readonly lists: { next: number | null }[] = [];
  private rank: number | null = null;
  private item = false;
  private ordinal: number | null = null;
  /** The text of an open `pre`, which is read like a plain text file. */
  private pre: string | null = null;
  private line = "";
  /** The last line outside of tables. */
  private lastLine = "";
  /** Pictures within the line, after some of its text: they are placed below it. */
  private below: Picture[] = [];
  private boldDepth = 0;
  private boldLength = 0;
  private length = 0;

  constructor(private readonly options: HtmlOptions<Picture>) {
    this.tables = new OpenTables(options.limits, options.copiedByHand);
  }

  /** The text of the line so far, as it will be written. */
  get soFar(): string {
    return this.options.line(this.pre === null ? this.line : (this.pre.split("\n").at(-1) ?? ""));
  }

  text(text: string, keepsBreaks: boolean): void {
    this.measure(text);
    if (this.pre !== null) {
      this.pre += text;
      return;
    }
    text.split(keepsBreaks ? lineFeeds : wordBreaks).forEach((line, at) => {
      if (at > 0) this.endLine();
      this.line += line;
      if (this.boldDepth > 0) this.boldLength += withoutBlanks(line).length;
    });
  }

  /** Properties of the open line that come from a format without elements. */
  describe(rank: number | null, item: boolean): void {
    this.rank = rank;
    this.item = item;
  }

  bold(change: 1 | -1): void {
    this.boldDepth = Math.max(0, this.boldDepth + change);
  }

  picture(picture: Picture): void {
    if (withoutBlanks(this.line) === "") this.tables.put(picture);
    else this.below.push(picture);
  }

  /** An aside is placed before the line that it was taken from, and records the text before it. */
  aside({ text, ...aside }: Omit<HtmlAside, "kind">): void {
    const words = aside.what === "code" ? "" : this.options.line(text);
    if (words === "" && aside.what !== "code" && aside.what !== "unread") return;
    const place = aside.place ?? this.placeHere();
    this.tables.put({ kind: "aside", ...aside, text: words, ...(place === null ? {} : { place }) });
  }

  /** Inserts blocks that another reader has read. */
  insert(blocks: readonly HtmlBlock<Picture>[]): void {
    this.endLine();
    for (const block of blocks) {
      this.measure(htmlBlockText(block));
      this.tables.put(block);
    }
  }

  open(name: string, attributes: Attributes): void {
    if (!blockElements.has(name)) return;
    if (name === "br" && this.pre !== null) {
      this.pre += "\n";
      return;
    }
    this.endLine();
    this.rank = rankOf(name) ?? this.rank;
    if (name === "table") this.tables.begin();
    else if (name === "tr") this.tables.row();
    else if (name === "td" || name === "th") this.tables.cell(cellOf(name, attributes));
    else if (name === "ol") this.lists.push({ next: Number.parseInt(attributes.start ?? "1", 10) || 1 });
    else if (name === "ul") this.lists.push({ next: null });
    else if (name === "li") this.openItem();
    else if (name === "pre") this.pre = "";
    else if (name === "article") this.articles.push([this.tables.blocks.length, this.tables.blocks.length]);
  }

  close(name: string): void {
    if (!blockElements.has(name) || (name === "br" && this.pre !== null)) return;
    if (name === "caption") this.closeCaption();
    this.endLine();
    if (rankOf(name) !== null) this.rank = null;
    if (name === "table") this.tables.end();
    else if (name === "td" || name === "th" || name === "tr") this.tables.endCell();
    else if (name === "ol" || name === "ul") this.lists.pop();
    else if (name === "li") this.closeItem();
    else if (name === "article") this.closeArticle();
  }

  end(): HtmlDocument<Picture> {
    this.endLine();
    this.tables.endAll();
    return { blocks: this.tables.blocks, articles: this.articles };
  }

  private measure(text: string): void {
    this.length += text.length;
    if (this.length > this.options.limits.text) throw new HtmlLimitError("text");
  }

  private placeHere(): string | null {
    const before = this.soFar || (this.tables.isOpen ? "" : this.lastLine);
    return before === "" ? null : `“${before.slice(-PLACE_LENGTH)}”之后`;
  }

  private openItem(): void {
    const list = this.lists.at(-1);
    const next = list?.next ?? null;
    if (list && next !== null) list.next = next + 1;
    this.item = next !== null;
    this.ordinal = this.options.numbersItems ? next : null;
  }

  private closeItem(): void {
    this.item = false;
    this.ordinal = null;
  }

  private closeArticle(): void {
    const article = this.articles.at(-1);
    if (article) article[1] = this.tables.blocks.length;
  }

  /** The text of a caption belongs to its table; outside of a table it is a line. */
  private closeCaption(): void {
    if (!this.tables.caption(this.options.line(this.line))) return;
    this.line = "";
    this.boldLength = 0;
  }

  endLine(): void {
    if (this.pre !== null) {
      const text = this.pre;
      this.pre = null;
      for (const block of this.options.preformatted(text)) this.tables.put(block);
    }
    const text = this.options.line(this.line);
    const bold = text !== "" && this.boldLength === withoutBlanks(text).length;
    this.line = "";
    this.boldLength = 0;
    if (withoutBlanks(text) !== "") this.putLine(text, bold);
    for (const picture of this.below.splice(0)) this.tables.put(picture);
  }

  private putLine(text: string, bold: boolean): void {
    const { rank, item, ordinal } = this;
    if (!this.tables.isOpen) this.lastLine = text;
    this.tables.put({ kind: "text", text, rank, bold, item, ...(ordinal === null ? {} : { ordinal }) });
    this.ordinal = null;
  }
}

function cellOf(name: string, { colspan, rowspan }: Attributes): Omit<HtmlCell, "text"> {
  return {
    header: name === "th",
    colspan: spanOf(colspan, 1, COLUMNS_MAX),
    rowspan: spanOf(rowspan, 0, ROWS_MAX),
  };
}
