import { type HtmlBlock, type HtmlCell, type HtmlTable, htmlBlockText } from "./html-block";
import { HtmlLimitError, type HtmlLimits } from "./limits";

type OpenCell<Picture> = Omit<HtmlCell, "text"> & { blocks: HtmlBlock<Picture>[] };
type OpenTable<Picture> = { caption: string; rows: OpenCell<Picture>[][]; inCell: boolean };

/** Tables within tables beyond this depth are read as lines. */
const DEPTH_MAX = 20;

/**
 * The tables that are open at one place of a page, and the blocks that are finished. A table that only arranges the page
 * is taken apart when it ends: its blocks stand in the place of the table.
 */
export class OpenTables<Picture> {
  readonly blocks: HtmlBlock<Picture>[] = [];
  private readonly open: OpenTable<Picture>[] = [];
  private tooDeep = 0;
  private count = 0;

  /** `layoutText`: a cell with more characters than this holds a page, not a figure. */
  constructor(
    private readonly limits: HtmlLimits,
    private readonly layoutText: number,
  ) {}

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

  /** Takes the words of a caption; false where no table waits for one. */
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
    const within = table.rows.flat().flatMap(({ blocks }) => blocks);
    if (isLayout(table, this.layoutText)) {
      if (table.caption !== "") this.put(captionLine(table.caption));
      for (const block of within) this.put(block);
      return;
    }
    this.put(dataTable(table));
    // Pictures are no text of a cell: they stand behind the table.
    for (const block of within) if (block.kind === "picture") this.put(block);
  }

  endAll(): void {
    this.tooDeep = 0;
    while (this.open.length > 0) this.end();
  }

  /** What stands in a table outside its cells belongs before the table, where browsers show it. */
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
  return { kind: "text", text, rank: null, bold: false, item: false, ordinal: null };
}

/** A single cell, one that holds a table or a page, or a frame that sets pictures side by side. */
function isLayout<Picture>({ rows }: OpenTable<Picture>, layoutText: number): boolean {
  const cells = rows.flat();
  return (
    cells.length < 2 ||
    isPictureFrame(cells) ||
    cells.some(
      ({ blocks }) =>
        blocks.some(({ kind }) => kind === "table") ||
        blocks.reduce((length, block) => length + htmlBlockText(block).length, 0) > layoutText,
    )
  );
}

/** Pictures side by side, over their captions. */
function isPictureFrame<Picture>(cells: readonly OpenCell<Picture>[]): boolean {
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  const framed = filled.filter(({ blocks }) => blocks.some(({ kind }) => kind === "picture"));
  return framed.length > 0 && framed.length * 2 >= filled.length;
}

function dataTable<Picture>({ caption, rows }: OpenTable<Picture>): HtmlTable {
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

function textIn(blocks: readonly HtmlBlock<unknown>[]): string {
  return blocks
    .filter(({ kind }) => kind !== "picture")
    .map(htmlBlockText)
    .join("\n");
}
