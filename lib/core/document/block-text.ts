import type { Block } from "./block";

/** The text of one block without its number. Rows of a table become lines, cells are separated by tabs. */
export function textOfBlock(block: Block): string {
  switch (block.type) {
    case "title":
      return block.lines.join("\n");
    case "heading":
    case "paragraph":
      return block.text;
    case "picture":
      return block.alt;
    case "proseTable":
      return block.rows.map((row) => row.map((cell) => cell.text).join("\t")).join("\n");
    case "indicatorTable":
    case "annex":
      return block.title;
    case "tableNote":
      return block.lines.join("\n");
    case "annexNote":
      return block.titles.join("\n");
    case "signature":
      return `${block.organ}\n${block.date}`;
  }
}

/** A note's line as it is printed: “说明：…”, or “说明2：…” where a table has several. */
export function noteLine(text: string, index: number, count: number): string {
  return `说明${count > 1 ? index + 1 : ""}：${text}`;
}
