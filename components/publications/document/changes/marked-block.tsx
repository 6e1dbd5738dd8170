import type { ReactNode } from "react";
import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import type { BlockDifference } from "@/lib/core/document/comparison/compare";
import type { WordChange } from "@/lib/core/prose/prose-words";
import { IndicatorTable } from "../indicator-table";
import { DocumentTable } from "../prose-table";
import { CellWords, ChangedWords } from "./words";

/**
 * The id of a removed block among those of the present version, where its own id may belong to another block.
 */
export const removedId = (id: string) => `removed-${id}`;

/** The blocks of both versions in reading order, with removed ones in their former places. */
export function mergedBlocks(differences: readonly BlockDifference[]): Block[] {
  return differences.map((each) =>
    each.kind === "removed" ? { ...each.before, id: removedId(each.before.id) } : each.after,
  );
}

/** A changed block with its changes marked; null if it is rendered as usual. */
export function markedBlock(difference: BlockDifference | undefined): ReactNode {
  switch (difference?.kind) {
    case undefined:
    case "same":
      return null;
    case "added":
      return textual(difference.after, [{ kind: "added", text: textOfBlock(difference.after) }]);
    case "removed": {
      const block = { ...difference.before, id: removedId(difference.before.id) };
      return textual(block, [{ kind: "removed", text: textOfBlock(block) }]);
    }
    case "reworded":
      return textual(difference.after, difference.words);
    case "recounted":
      return recounted(difference);
  }
}

/** The text of any block: headings and paragraphs in their own style, tables and pictures as lines. */
function textual(block: Block, words: readonly WordChange[]): ReactNode {
  const place = { id: block.id, "data-block": block.id };
  const number = block.type === "heading" ? block.number : "";
  const look =
    block.type === "heading" ? `sheet-level-${block.level}` : block.type === "title" ? "sheet-title" : "";
  const label = block.type === "picture" ? "［图片］" : "";
  return (
    <p {...place} className={`${look} whitespace-pre-line`} data-changed="">
      {number}
      {label}
      <ChangedWords words={words} />
    </p>
  );
}

function recounted({ after, cells }: Extract<BlockDifference, { kind: "recounted" }>): ReactNode {
  const place = { id: after.id, "data-block": after.id };
  const changed = new Map(cells.map((cell) => [cell.cellId, cell]));
  const written = (cellId: string | null, text: string) => {
    const change = cellId === null ? undefined : changed.get(cellId);
    return change ? <CellWords before={change.before} after={change.after} /> : text;
  };
  if (after.type === "indicatorTable")
    return <IndicatorTable {...place} {...after} figure={(cell) => written(cell.cellId, cell.text)} />;
  if (after.type === "proseTable")
    return <DocumentTable {...place} rows={after.rows} written={(cell, at) => written(at, cell.text)} />;
  return null;
}
