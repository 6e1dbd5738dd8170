import { headingCounter } from "../prose/numbering/prose-numbering";
import { blockText, type Prose, type ProseBlock, type ProseTable, textOf } from "../prose/prose";
import type { Block, ProseTableCell } from "./block";

/**
 * A chapter's prose as blocks, with headings numbered by position: level 3 restarts under each level 2, level
 * 4 under each level 2 or 3. Blank paragraphs are not printed.
 */
export function proseBlocks(prose: Prose | undefined, chapterId: string): Block[] {
  const counts = { p: 0, h: 0, t: 0, f: 0 };
  const nextId = (kind: keyof typeof counts) => `${chapterId}-${kind}${++counts[kind]}`;
  const number = headingCounter();
  const printed = (block: ProseBlock): Block => {
    switch (block.type) {
      case "paragraph":
        return { type: "paragraph", id: nextId("p"), text: textOf(block.content).trim(), chapterId };
      case "heading":
        return {
          type: "heading",
          id: nextId("h"),
          level: block.attrs.level,
          number: number(block.attrs.level),
          text: textOf(block.content).trim(),
          chapterId,
        };
      case "table":
        return { type: "proseTable", id: nextId("t"), rows: tableRows(block), chapterId };
      case "picture":
        return { type: "picture", id: nextId("f"), ...block.attrs, chapterId };
    }
  };
  return (prose?.content ?? []).filter(isPrinted).map(printed);
}

function isPrinted(block: ProseBlock): boolean {
  return block.type === "picture" || blockText(block).trim() !== "";
}

function tableRows(table: ProseTable): ProseTableCell[][] {
  return table.content.map((row) =>
    (row.content ?? []).map((cell) => ({
      text: cell.content
        .map((paragraph) => textOf(paragraph.content).trim())
        .filter((line) => line !== "")
        .join("\n"),
      header: cell.type === "tableHeader",
      colspan: cell.attrs?.colspan ?? 1,
      rowspan: cell.attrs?.rowspan ?? 1,
    })),
  );
}
