import { PICTURE_ALT_MAX } from "@/lib/core/prose/prose-pictures";
import { articleOf } from "./article";
import { SOURCE_BLOCKS, TABLE_CELLS, TEXT_LENGTH } from "./limits";
import { RefusedDocument } from "./refused-document";
import {
  type AsideBlock,
  type FoundPicture,
  type SourceBlock,
  type SourceCell,
  sourceText,
  withoutBlanks,
} from "./source-block";

type OpenCell = Omit<SourceCell, "text"> & { blocks: SourceBlock[] };
type OpenTable = { caption: string; rows: OpenCell[][]; inCell: boolean };

/** Tables within tables beyond this depth are read as lines. */
const DEPTH_MAX = 20;
/** A cell with more characters than this holds a page, not a figure. */
const CELL_MAX = 400;
/** So many characters tell a place. */
const PLACE_LENGTH = 15;
/** What stands in a file for the words that nobody wrote. */
const NO_ALT = "图片";

/** Gathers what a page says into blocks, line by line and table by table. */
export class BlockWriter {
  rank: number | null = null;
  item = false;
  /** Open lists, true where numbered. */
  lists: boolean[] = [];
  private readonly blocks: SourceBlock[] = [];
  /** Where each article of the page begins and ends among the blocks. */
  private readonly articles: [number, number][] = [];
  private readonly tables: OpenTable[] = [];
  private tooDeep = 0;
  private line = "";
  /** Pictures within the line, behind words of it: they stand below it. */
  private below: SourceBlock[] = [];
  private boldDepth = 0;
  private boldLength = 0;
  private length = 0;
  private count = 0;
  /** The last line that was written outside of tables. */
  private lastLine = "";

  text(text: string): void {
    this.length += text.length;
    this.checkLength();
    this.line += text;
    if (this.boldDepth > 0) this.boldLength += withoutBlanks(text).length;
  }

  bold(change: 1 | -1): void {
    this.boldDepth = Math.max(0, this.boldDepth + change);
  }

  picture(alt: string, found: FoundPicture): void {
    const words = collapsed(alt).slice(0, PICTURE_ALT_MAX);
    const block: SourceBlock = { kind: "picture", alt: words === NO_ALT ? "" : words, ...found };
    if (withoutBlanks(this.line) === "") this.put(block);
    else this.below.push(block);
  }

  /** What is set aside stands before the line that it was taken out of, and tells behind which words it stood. */
  aside({ text, ...aside }: Omit<AsideBlock, "kind">): void {
    const words = collapsed(aside.what === "code" ? "" : text);
    if (words === "" && aside.what !== "code" && aside.what !== "unread") return;
    const place = aside.place ?? this.placeHere();
    this.put({ kind: "aside", ...aside, text: words, ...(place === null ? {} : { place }) });
  }

  /** The words of the line so far, as they will stand. */
  get lineSoFar(): string {
    return collapsed(this.line);
  }

  /** Blocks that were read elsewhere, in their place. */
  insert(blocks: readonly SourceBlock[]): void {
    this.endLine();
    for (const block of blocks) {
      this.length += sourceText(block).length;
      this.checkLength();
      this.put(block);
    }
  }

  private checkLength(): void {
    if (this.length > TEXT_LENGTH)
      throw new RefusedDocument(`文字过长，不像一份年度报告；最多 ${TEXT_LENGTH / 10_000} 万字。`);
  }

  private placeHere(): string | null {
    const before = this.lineSoFar || (this.tables.length === 0 ? this.lastLine : "");
    return before === "" ? null : `“${before.slice(-PLACE_LENGTH)}”之后`;
  }

  openArticle(): void {
    this.endLine();
    this.articles.push([this.blocks.length, this.blocks.length]);
  }

  closeArticle(): void {
    this.endLine();
    const article = this.articles.at(-1);
    if (article) article[1] = this.blocks.length;
  }

  endLine(): void {
    const text = collapsed(this.line);
    const bold = text !== "" && this.boldLength === withoutBlanks(text).length;
    this.line = "";
    this.boldLength = 0;
    if (withoutBlanks(text) !== "") {
      if (this.tables.length === 0) this.lastLine = text;
      this.put({ kind: "text", text, rank: this.rank, bold, item: this.item });
    }
    this.putBelow();
  }

  openTable(): void {
    this.endLine();
    if (this.tables.length >= DEPTH_MAX) this.tooDeep += 1;
    else this.tables.push({ caption: "", rows: [], inCell: false });
  }

  openRow(): void {
    this.closeCell();
    const table = this.table();
    if (table) table.rows.push([]);
  }

  openCell(header: boolean, colspan: number, rowspan: number): void {
    this.closeCell();
    const table = this.table();
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push({ header, colspan, rowspan, blocks: [] });
    table.inCell = true;
  }

  closeCell(): void {
    this.endLine();
    const table = this.table();
    if (table) table.inCell = false;
  }

  caption(): void {
    const text = collapsed(this.line);
    const table = this.table();
    if (!table || table.inCell) {
      this.endLine();
      return;
    }
    this.line = "";
    this.boldLength = 0;
    table.caption += text;
    this.putBelow();
  }

  closeTable(): void {
    this.endLine();
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    const table = this.tables.pop();
    if (!table) return;
    if (table.rows.flat().length > TABLE_CELLS)
      throw new RefusedDocument(`表格过大，最多 ${TABLE_CELLS} 格。`);
    if (!isLayout(table)) {
      this.put(dataTable(table));
      for (const block of besideTable(table)) this.put(block);
      return;
    }
    if (table.caption !== "")
      this.put({ kind: "text", text: table.caption, rank: null, bold: false, item: false });
    for (const cell of table.rows.flat()) for (const block of cell.blocks) this.put(block);
  }

  end(): SourceBlock[] {
    this.endLine();
    this.tooDeep = 0;
    while (this.tables.length > 0) this.closeTable();
    return articleOf(this.blocks, this.articles);
  }

  private table(): OpenTable | undefined {
    return this.tooDeep > 0 ? undefined : this.tables.at(-1);
  }

  private putBelow(): void {
    for (const block of this.below.splice(0)) this.put(block);
  }

  /** What stands in a table outside its cells belongs before the table, where browsers show it. */
  private put(block: SourceBlock): void {
    this.count += 1;
    if (this.count > SOURCE_BLOCKS * DEPTH_MAX || this.blocks.length > SOURCE_BLOCKS)
      throw new RefusedDocument(`段落过多，最多 ${SOURCE_BLOCKS} 段。`);
    for (let depth = this.tables.length - 1; depth >= 0; depth -= 1) {
      const table = this.tables[depth];
      const cell = table?.inCell || this.tooDeep > 0 ? table?.rows.at(-1)?.at(-1) : undefined;
      if (cell) {
        cell.blocks.push(block);
        return;
      }
    }
    this.blocks.push(block);
  }
}

function collapsed(text: string): string {
  return text.replace(/[\t\n\r\f ]+/g, " ").trim();
}

function isLayout({ rows }: OpenTable): boolean {
  const cells = rows.flat();
  return (
    cells.length < 2 ||
    isPictureFrame(cells) ||
    cells.some(
      ({ blocks }) =>
        blocks.some(({ kind }) => kind === "table") ||
        blocks.filter(isWords).reduce((length, block) => length + sourceText(block).length, 0) > CELL_MAX,
    )
  );
}

/** A table that sets pictures side by side, over their captions. */
function isPictureFrame(cells: readonly OpenCell[]): boolean {
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  const framed = filled.filter(({ blocks }) => blocks.some(({ kind }) => kind === "picture"));
  return framed.length > 0 && framed.length * 2 >= filled.length;
}

/** Pictures and what is set aside are no text of a cell: they stand behind the table. */
function besideTable({ rows }: OpenTable): SourceBlock[] {
  return rows.flatMap((row) => {
    const label = row.map(({ blocks }) => collapsed(textIn(blocks))).find((text) => text !== "");
    const place = label === undefined ? "表格里" : `表格“${label.slice(0, 2 * PLACE_LENGTH)}”一行`;
    return row
      .flatMap(({ blocks }) => blocks.filter((block) => !isWords(block)))
      .map((block) => (block.kind === "aside" ? { ...block, place } : block));
  });
}

function isWords({ kind }: SourceBlock): boolean {
  return kind === "text" || kind === "table";
}

function dataTable({ caption, rows }: OpenTable): SourceBlock {
  return {
    kind: "table",
    caption,
    rows: rows.map((row) => row.map(({ blocks, ...cell }) => ({ ...cell, text: textIn(blocks) }))),
  };
}

function textIn(blocks: readonly SourceBlock[]): string {
  return blocks.filter(isWords).map(sourceText).join("\n");
}
