import type { FieldValue } from "@/lib/core/report";
import type { Prose, ProseBlock } from "../prose";
import { mergeProse } from "./prose-merge";

/**
 * Two texts that one person wrote on the same base, one after the other: the first before a crash, the second
 * on a page that did not show the first yet. Unlike the texts of two people they are also merged within a
 * paragraph. Null if both changed the same words, or for figures: then the person has to choose.
 */
export function mergeTyped(
  base: FieldValue | undefined,
  first: FieldValue,
  second: FieldValue,
): FieldValue | null {
  if (typeof first === "string" && typeof second === "string")
    return mergeWords(typeof base === "string" ? base : "", first, second);
  if (isProse(base) && isProse(first) && isProse(second)) return mergeBlocks(base, first, second);
  return null;
}

function isProse(value: FieldValue | undefined): value is Prose {
  return typeof value === "object" && "content" in value;
}

function mergeBlocks(base: Prose, first: Prose, second: Prose): Prose | null {
  const apart = mergeProse(base, first, second);
  if (apart) return apart;
  if (first.content.length !== base.content.length || second.content.length !== base.content.length)
    return null;
  const content: ProseBlock[] = [];
  for (const [at, block] of base.content.entries()) {
    const merged = mergeBlock(block, first.content[at] ?? block, second.content[at] ?? block);
    if (!merged) return null;
    content.push(merged);
  }
  return { type: "doc", content };
}

type Line = Extract<ProseBlock, { type: "paragraph" | "heading" }>;

function isLine(block: ProseBlock): block is Line {
  return block.type === "paragraph" || block.type === "heading";
}

function mergeBlock(base: ProseBlock, first: ProseBlock, second: ProseBlock): ProseBlock | null {
  if (isSame(base, first)) return second;
  if (isSame(base, second)) return first;
  if (!isLine(base) || !isLine(first) || !isLine(second) || levelOf(base) !== levelOf(second)) return null;
  const [was, one, other] = [wordsOf(base), wordsOf(first), wordsOf(second)];
  if (was === null || one === null || other === null) return null;
  const text = mergeWords(was, one, other);
  if (text === null) return null;
  const { content: _words, ...line } = first;
  return text === "" ? line : { ...line, content: [{ type: "text", text }] };
}

function isSame(one: ProseBlock, other: ProseBlock): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function levelOf(line: Line): number {
  return line.type === "heading" ? line.attrs.level : 0;
}

/** The text of a line; null with live figures. */
function wordsOf({ content = [] }: Line): string | null {
  let words = "";
  for (const node of content) {
    if (node.type !== "text") return null;
    words += node.text;
  }
  return words;
}

/** The second change made in the first text; at the same place it comes after it. */
function mergeWords(base: string, first: string, second: string): string | null {
  const one = changeOf(base, first);
  const other = changeOf(base, second);
  if (other.to < one.from || (other.to === one.from && other.from < one.from))
    return first.slice(0, other.from) + other.words + first.slice(other.to);
  if (other.from < one.to) return null;
  const moved = first.length - base.length;
  return first.slice(0, other.from + moved) + other.words + first.slice(other.to + moved);
}

/** The one stretch that differs: from where to where it replaces the base, and by what. */
function changeOf(base: string, text: string): { from: number; to: number; words: string } {
  const shorter = Math.min(base.length, text.length);
  let from = 0;
  while (from < shorter && base[from] === text[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && base.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  return { from, to: base.length - tail, words: text.slice(from, text.length - tail) };
}
