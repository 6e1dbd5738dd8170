import { withoutBlanks } from "@/lib/core/prose/blanks";
import { excluded } from "../pictures/picture-collection";
import { type SourceBlock, sourceText } from "../source-block";

/**
 * The article of a page, as block indexes [from, to), where the page marks one that contains most of its
 * text. The rest (menus, remarks, charts) is set aside, not lost.
 */
export function articleOf(
  blocks: SourceBlock[],
  articles: readonly (readonly [number, number])[],
): SourceBlock[] {
  const [article] = articles;
  if (!article || articles.length > 1) return blocks;
  const [from, to] = article;
  const within = lengthOf(blocks.slice(from, to));
  if (within * 2 < lengthOf(blocks)) return blocks;
  return blocks.map((block, index) => (from <= index && index < to ? block : setAside(block)));
}

function setAside(block: SourceBlock): SourceBlock {
  if (block.kind === "picture") return { ...block, ...excluded("是网页正文以外的图片") };
  return block.kind === "aside" ? block : { kind: "aside", what: "navigation", text: sourceText(block) };
}

function lengthOf(blocks: readonly SourceBlock[]): number {
  return blocks
    .filter(({ kind }) => kind !== "aside")
    .reduce((length, block) => length + withoutBlanks(sourceText(block)).length, 0);
}
