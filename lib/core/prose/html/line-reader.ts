import { withoutBlanks } from "../blanks";
import { type Attributes, blockElements, isBullet, rankOf, spanOf } from "./elements";
import type { AsideKind, HtmlBlock, HtmlCell } from "./html-block";
import { HtmlLimitError } from "./limits";
import { OpenTables } from "./open-tables";
import type { HtmlDocument, HtmlOptions } from "./options";

const COLUMNS_MAX = 50;
const ROWS_MAX = 200;

/** Gathers the text that a page shows into lines, headings, items and tables. */
export class LineReader<Picture> {
  private readonly tables: OpenTables<Picture>;
  private readonly articles: [number, number][] = [];
  /** Open lists, with the number of the next item where they are numbered. */
  private readonly lists: { next: number | null }[] = [];
  private rank: number | null = null;
  private item = false;
  private ordinal: number | null = null;
  private preformatted = 0;
  private line = "";
  /** Pictures within the line, behind words of it: they stand below it. */
  private below: HtmlBlock<Picture>[] = [];
  private boldDepth = 0;
  private boldLength = 0;
  private length = 0;

  constructor(private readonly options: HtmlOptions<Picture>) {
    this.tables = new OpenTables(options.limits, options.layoutText);
  }

  text(text: string): void {
    this.length += text.length;
    if (this.length > this.options.limits.text) throw new HtmlLimitError("text");
    // Where blanks are kept a line feed ends the line.
    const [first = "", ...more] = this.preformatted > 0 ? text.split(/\r\n?|\n/) : [text];
    this.write(first);
    for (const line of more) {
      this.endLine();
      this.write(line);
    }
  }

  bold(change: 1 | -1): void {
    this.boldDepth = Math.max(0, this.boldDepth + change);
  }

  picture(picture: HtmlBlock<Picture>): void {
    if (withoutBlanks(this.line) === "") this.tables.put(picture);
    else this.below.push(picture);
  }

  aside(what: AsideKind, text: string): void {
    const words = what === "code" ? "" : this.options.line(text);
    if (words !== "" || what === "code") this.tables.put({ kind: "aside", what, text: words });
  }

  listMarker(text: string): void {
    const marker = this.options.line(text);
    if (isBullet(marker)) this.aside("marker", marker);
    else this.write(marker);
  }

  open(name: string, attributes: Attributes): void {
    if (!blockElements.has(name)) return;
    this.endLine();
    this.rank = rankOf(name) ?? this.rank;
    if (name === "table") this.tables.begin();
    else if (name === "tr") this.tables.row();
    else if (name === "td" || name === "th") this.tables.cell(cellOf(name, attributes));
    else if (name === "ol") this.lists.push({ next: Number.parseInt(attributes.start ?? "1", 10) || 1 });
    else if (name === "ul") this.lists.push({ next: null });
    else if (name === "li") this.openItem();
    else if (name === "pre") this.preformatted += 1;
    else if (name === "article") this.articles.push([this.tables.blocks.length, this.tables.blocks.length]);
  }

  close(name: string): void {
    if (!blockElements.has(name)) return;
    if (name === "caption") this.closeCaption();
    this.endLine();
    if (rankOf(name) !== null) this.rank = null;
    if (name === "table") this.tables.end();
    else if (name === "td" || name === "th" || name === "tr") this.tables.endCell();
    else if (name === "ol" || name === "ul") this.lists.pop();
    else if (name === "li") this.closeItem();
    else if (name === "pre") this.preformatted = Math.max(0, this.preformatted - 1);
    else if (name === "article") this.closeArticle();
  }

  end(): HtmlDocument<Picture> {
    this.endLine();
    this.tables.endAll();
    return { blocks: this.tables.blocks, articles: this.articles };
  }

  private write(text: string): void {
    this.line += text;
    if (this.boldDepth > 0) this.boldLength += withoutBlanks(text).length;
  }

  private openItem(): void {
    const list = this.lists.at(-1);
    const next = list?.next ?? null;
    if (list && next !== null) list.next = next + 1;
    this.item = next !== null;
    this.ordinal = next;
  }

  private closeItem(): void {
    this.item = false;
    this.ordinal = null;
  }

  private closeArticle(): void {
    const article = this.articles.at(-1);
    if (article) article[1] = this.tables.blocks.length;
  }

  /** The words of a caption are its table's; those of one that stands elsewhere are a line. */
  private closeCaption(): void {
    if (!this.tables.caption(this.options.line(this.line))) return;
    this.line = "";
    this.boldLength = 0;
  }

  private endLine(): void {
    const text = this.options.line(this.line);
    const bold = text !== "" && this.boldLength === withoutBlanks(text).length;
    this.line = "";
    this.boldLength = 0;
    if (withoutBlanks(text) !== "") {
      const { rank, item, ordinal } = this;
      this.tables.put({ kind: "text", text, rank, bold, item, ordinal });
      this.ordinal = null;
    }
    this.putBelow();
  }

  private putBelow(): void {
    for (const picture of this.below.splice(0)) this.tables.put(picture);
  }
}

function cellOf(name: string, { colspan, rowspan }: Attributes): Omit<HtmlCell, "text"> {
  return {
    header: name === "th",
    colspan: spanOf(colspan, 1, COLUMNS_MAX),
    rowspan: spanOf(rowspan, 0, ROWS_MAX),
  };
}
