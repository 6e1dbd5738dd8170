import { type HtmlBlock, type HtmlCell, type HtmlPicture, type HtmlTable, htmlBlockText } from "./html-block";
import { HtmlLimitError, type HtmlLimits } from "./limits";

type OpenCell<Picture extends HtmlPicture> = Omit<HtmlCell, "text"> & { blocks: HtmlBlock<Picture>[] };
type OpenTable<Picture extends HtmlPicture> = {
  caption: string;
  rows: OpenCell<Picture>[][];
  inCell: boolean;
};

/** Tables nested deeper are read as lines. */
const DEPTH_MAX = 20;
/** A cell with more characters contains a page, not a figure. */
const CELL_MAX = 400;
/** The number of characters that identify a row by its label. */
const LABEL_LENGTH = 30;

/**
 * The tables that are open at a position of a page, and the finished blocks. A table that is only used for
 * layout is dissolved when it ends: its blocks replace it.
 */
export class OpenTables<Picture extends HtmlPicture> {
  readonly blocks: HtmlBlock<Picture>[] = [];
  private readonly open: OpenTable<Picture>[] = [];
  private tooDeep = 0;
  private count = 0;

  constructor(
    private readonly limits: HtmlLimits,
    private readonly copiedByHand: boolean,
  ) {}

  get isOpen(): boolean {
    return this.open.length > 0;
  }

  begin(): void {
    if (this.open.length >= DEPTH_MAX) this.tooDeep += 1;
    else this.open.push({ caption: "", rows: [], inCell: false });
  }

  row(): void {
    this.endCell();
    this.table()?.rows.push([]);
  }

  cell(cell: Omit<HtmlCell, "text">): void {
    this.endCell();
    const table = this.table();
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push({ ...cell, blocks: [] });
    table.inCell = true;
  }

  endCell(): void {
    const table = this.table();
    if (table) table.inCell = false;
  }

  /** Takes the text of a caption; returns false if no table is waiting for one. */
  caption(text: string): boolean {
    const table = this.table();
    if (!table || table.inCell) return false;
    table.caption += text;
    return true;
  }

  end(): void {
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    const table = this.open.pop();
    if (!table) return;
    if (table.rows.flat().length > this.limits.cells) throw new HtmlLimitError("cells");
    if (isLayout(table, this.copiedByHand)) {
      if (table.caption !== "") this.put(captionLine(table.caption));
      for (const { blocks } of table.rows.flat()) for (const block of blocks) this.put(block);
      return;
    }
    this.put(dataTable(table));
    for (const block of besideTable(table)) this.put(block);
  }

  endAll(): void {
    this.tooDeep = 0;
    while (this.open.length > 0) this.end();
  }

  /** Content of a table outside its cells is placed before the table, where browsers display it. */
  put(block: HtmlBlock<Picture>): void {
    this.count += 1;
    if (this.count > this.limits.blocks * DEPTH_MAX || this.blocks.length > this.limits.blocks)
      throw new HtmlLimitError("blocks");
    for (let depth = this.open.length - 1; depth >= 0; depth -= 1) {
      const table = this.open[depth];
      const cell = table?.inCell || this.tooDeep > 0 ? table?.rows.at(-1)?.at(-1) : undefined;
      if (cell) {
        cell.blocks.push(block);
        return;
      }
    }
    this.blocks.push(block);
  }

  private table(): OpenTable<Picture> | undefined {
    return this.tooDeep > 0 ? undefined : this.open.at(-1);
  }
}

function captionLine(text: string): HtmlBlock<never> {
  return { kind: "text", text, rank: null, bold: false, item: false };
}

/**
 * True for a table used for layout: with a single cell, with a nested table, or, in a whole page, with a
 * page's text in a cell or a frame of pictures.
 */
function isLayout<Picture extends HtmlPicture>({ rows }: OpenTable<Picture>, copiedByHand: boolean): boolean {
  const cells = rows.flat();
  if (cells.length < 2) return true;
  if (cells.some(({ blocks }) => blocks.some(({ kind }) => kind === "table"))) return true;
  if (copiedByHand) return false;
  const lengthOf = ({ blocks }: OpenCell<Picture>) =>
    blocks.filter(isWords).reduce((length, block) => length + htmlBlockText(block).length, 0);
  return isPictureFrame(cells) || cells.some((cell) => lengthOf(cell) > CELL_MAX);
}

/** Pictures side by side above their captions. */
function isPictureFrame<Picture extends HtmlPicture>(cells: readonly OpenCell<Picture>[]): boolean {
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  const framed = filled.filter(({ blocks }) => blocks.some(({ kind }) => kind === "picture"));
  return framed.length > 0 && framed.length * 2 >= filled.length;
}

/** Pictures and asides are not text of a cell: they are placed after the table. */
function besideTable<Picture extends HtmlPicture>({ rows }: OpenTable<Picture>): HtmlBlock<Picture>[] {
  return rows.flatMap((row) => {
    const beside = row.flatMap(({ blocks }) => blocks.filter((block) => !isWords(block)));
    if (beside.length === 0) return [];
    const label = row
      .map(({ blocks }) => textIn(blocks).replace(/\s+/g, " ").trim())
      .find((text) => text !== "");
    const place = label === undefined ? "表格里" : `表格“${label.slice(0, LABEL_LENGTH)}”一行`;
    return beside.map((block) => (block.kind === "aside" ? { ...block, place } : block));
  });
}

function isWords({ kind }: { kind: string }): boolean {
  return kind === "text" || kind === "table";
}

function dataTable<Picture extends HtmlPicture>({ caption, rows }: OpenTable<Picture>): HtmlTable {
  return {
    kind: "table",
    caption,
    rows: rows.map((row, at) =>
      row.map(({ blocks, rowspan, ...cell }) => ({
        ...cell,
        rowspan: rowspan === 0 ? rows.length - at : rowspan,
        text: textIn(blocks),
      })),
    ),
  };
}

function textIn(blocks: readonly HtmlBlock<HtmlPicture>[]): string {
  return blocks.filter(isWords).map(htmlBlockText).join("\n");
}
