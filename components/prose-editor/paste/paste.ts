import { blockText, type ProseBlock } from "@/lib/core/prose/prose";
import { blocksOfHeading, blocksOfLine, type LineContext, paragraphOf } from "@/lib/core/prose/prose-lines";
import { type PastedPicture, pictureOf } from "../pictures/paste-pictures";
import { isLayout, tableOf } from "./paste-table";
import { isSkipped, listMarker, oneLine } from "./paste-text";

/**
 * Reads what Word, WPS, Excel or a web page puts on the clipboard: its words, headings, tables and pictures, none of its
 * looks. Every character that can be seen arrives, in order, save the numbering of what becomes a heading.
 */
export type PastedBlock = ProseBlock | PastedPicture;

export type Pasted = {
  blocks: PastedBlock[];
  /** Pictures of which the clipboard holds only an address on somebody's disk or on another site. */
  lostPictures: number;
};

export type PasteContext = LineContext & {
  /** The first line joins words that stand already, so that it cannot become a heading. */
  joinsText?: boolean;
  /** The place holds paragraphs alone: the cell of a table. */
  plain?: boolean;
};

const headingLevels: Record<string, 2 | 3 | 4> = { H1: 2, H2: 2, H3: 3, H4: 4, H5: 4, H6: 4 };

const blockTags = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);

/** Reads a pasted page. */
export function readPasted(page: Document, context: PasteContext = {}): Pasted {
  const reader = new Reader(context);
  reader.children(page.body);
  reader.flush();
  const { blocks, lostPictures } = reader;
  // A table alone is laid over the cells of the table it is pasted into; anything else becomes lines of the one cell.
  if (!context.plain || (blocks.length === 1 && blocks[0]?.type === "table")) return { blocks, lostPictures };
  const lines = blocks.flatMap(linesOf);
  return { blocks: lines.map(paragraphOf), lostPictures: lostPictures + blocks.filter(isPicture).length };
}

function isPicture(block: PastedBlock): boolean {
  return block.type === "picture" || block.type === "pastedPicture";
}

function linesOf(block: PastedBlock): string[] {
  return block.type === "pastedPicture"
    ? []
    : blockText(block)
        .split("\n")
        .filter((line) => line !== "");
}

/** Reads pasted plain text: each line by the same rules. */
export function readPastedText(text: string, context: PasteContext = {}): ProseBlock[] {
  const reader = new Reader(context);
  for (const line of text.split(/\r\n?|\n/)) {
    reader.write(line);
    reader.flush();
  }
  return reader.blocks.filter((block) => block.type !== "pastedPicture");
}

class Reader {
  readonly blocks: PastedBlock[] = [];
  lostPictures = 0;
  private line = "";
  private level: 2 | 3 | 4 | null = null;
  private preformatted = false;

  constructor(private readonly context: PasteContext) {}

  children(parent: Element): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) this.text(child.nodeValue ?? "");
      else if (child.nodeType === 1) this.element(child as Element);
    }
  }

  /** Adds to the line that is being read. */
  write(text: string): void {
    this.line += text;
  }

  /** Ends the line that is being read and makes its blocks. */
  flush(): void {
    const line = oneLine(this.line);
    this.line = "";
    if (line === "") return;
    const raw = this.context.plain || (this.context.joinsText && this.blocks.length === 0);
    if (raw) this.blocks.push(paragraphOf(line));
    else if (this.level) this.blocks.push(...blocksOfHeading(line, this.level, this.context));
    else this.blocks.push(...blocksOfLine(line, this.context));
  }

  /** Within `pre` a line feed ends the line; elsewhere it is a blank. */
  private text(text: string): void {
    const [first = "", ...more] = this.preformatted ? text.split("\n") : [text];
    this.write(first);
    for (const line of more) {
      this.flush();
      this.write(line);
    }
  }

  private element(element: Element): void {
    const { tagName } = element;
    if (isSkipped(element)) return;
    const marker = listMarker(element);
    if (tagName === "BR") this.flush();
    else if (tagName === "IMG") this.picture(element);
    else if (tagName === "TABLE" && !isLayout(element)) this.table(element);
    else if (marker !== null) this.write(marker);
    else if (blockTags.has(tagName)) this.block(element);
    else this.children(element);
  }

  private block(element: Element): void {
    const { tagName } = element;
    this.flush();
    const outer = { level: this.level, preformatted: this.preformatted };
    this.level = headingLevels[tagName] ?? outer.level;
    this.preformatted = tagName === "PRE" || outer.preformatted;
    if (tagName === "LI") this.write(ordinal(element));
    this.children(element);
    this.flush();
    Object.assign(this, outer);
  }

  private table(element: Element): void {
    this.flush();
    for (const caption of element.querySelectorAll("caption")) {
      this.children(caption);
      this.flush();
    }
    const table = tableOf(element);
    if (table) this.blocks.push(table);
    // Cells hold paragraphs alone: their pictures follow the table.
    for (const image of element.querySelectorAll("td img, th img"))
      if (!isSkipped(image)) this.picture(image);
  }

  private picture(image: Element): void {
    const picture = pictureOf(image);
    if (picture === "decoration") return;
    if (picture === "lost") this.lostPictures += 1;
    else {
      this.flush();
      this.blocks.push(picture);
    }
  }
}

/** The number that an ordered list draws before its item, which is not in its text. */
function ordinal(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== "OL") return "";
  const start = Number.parseInt(list.getAttribute("start") ?? "1", 10) || 1;
  return `${start + [...list.children].filter((each) => each.tagName === "LI").indexOf(item)}.`;
}
