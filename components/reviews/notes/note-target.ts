import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import type { NoteTarget } from "./notes-context";

/** The place of a note on a block: a chapter by its heading, a table with its cells to choose from. */
export function noteTargetOf(block: Block): NoteTarget {
  const isChapter = block.type === "heading" && block.level === 1;
  return {
    anchor: isChapter
      ? { kind: "chapter", chapterId: block.chapterId }
      : { kind: "block", blockId: block.id },
    name: nameOf(block),
    quote: textOfBlock(block),
    cellIds: block.type === "indicatorTable" ? cellIdsOf(block) : undefined,
  };
}

function nameOf(block: Block): string {
  switch (block.type) {
    case "title":
      return "标题";
    case "heading":
      return `${block.number}${block.text}`;
    case "paragraph": {
      const characters = [...block.text];
      return `段落“${characters.slice(0, 12).join("")}${characters.length > 12 ? "…" : ""}”`;
    }
    case "picture":
      return `图片${block.alt ? `“${block.alt}”` : ""}`;
    case "proseTable":
      return "正文表格";
    case "indicatorTable":
      return `表“${block.title}”`;
    case "tableNote":
      return "表格说明";
    case "annexNote":
      return "附件说明";
    case "signature":
      return "落款";
    case "annex":
      return block.label;
  }
}

function cellIdsOf(block: Extract<Block, { type: "indicatorTable" }>): string[] {
  return block.parts
    .flatMap((part) => part.body)
    .flatMap((row) => row.cells)
    .flatMap(({ cellId }) => (cellId === null ? [] : [cellId]));
}
