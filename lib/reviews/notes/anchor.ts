import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import type { CountyForm } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import type { NoteAnchor } from "@/lib/reports/types";
import type { AnchorInput } from "../schema";

/** Longer quotes, in characters, are cut: they identify the place and need not repeat it. */
const QUOTE_MAX = 120;

type Frozen = { blocks: Block[]; year: number; countyForm: CountyForm };

/**
 * The place that a reviewer selected, as stored with the note; null if the version has no such place. The
 * quote is the selected text if the place contains it, else the beginning of the place's text.
 */
export function anchorIn(version: Frozen, input: AnchorInput): NoteAnchor | null {
  switch (input.kind) {
    case "chapter": {
      const block = version.blocks.find((each) => chapterOf(each) === input.chapterId);
      if (!block) return null;
      return { kind: "chapter", chapterId: input.chapterId, blockId: block.id, quote: quoteOf(block) };
    }
    case "block": {
      const block = version.blocks.find(({ id }) => id === input.blockId);
      if (!block) return null;
      return {
        kind: "block",
        chapterId: chapterOf(block),
        blockId: block.id,
        quote: quoteOf(block, input.quote),
      };
    }
    case "cell":
      return cellAnchor(version, input.cellId);
  }
}

function cellAnchor(version: Frozen, cellId: string): NoteAnchor | null {
  const cell = formFor(version.year, version.countyForm).cells.get(cellId);
  for (const block of version.blocks) {
    if (block.type !== "indicatorTable") continue;
    const printed = block.parts
      .flatMap((part) => part.body)
      .flatMap((row) => row.cells)
      .find((each) => each.cellId === cellId);
    if (!printed || !cell) continue;
    const quote = `${cellPathLabel(cell)}：${printed.text || "空白"}`;
    return { kind: "cell", chapterId: block.chapterId, blockId: block.id, cellId, quote: cut(quote) };
  }
  return null;
}

function chapterOf(block: Block): string | null {
  return "chapterId" in block ? block.chapterId : null;
}

function quoteOf(block: Block, selected?: string): string {
  const text = textOfBlock(block).replaceAll(/\s+/g, " ").trim();
  const marked = selected?.replaceAll(/\s+/g, " ").trim();
  return cut(marked && text.includes(marked) ? marked : text);
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > QUOTE_MAX ? `${characters.slice(0, QUOTE_MAX).join("")}…` : text;
}
