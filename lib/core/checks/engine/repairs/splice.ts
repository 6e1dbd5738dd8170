import type { LiveFigure, ProseBlock, ProseInline } from "../../../prose/prose";

/** Replaces text of lines by offsets of their shown text; live figures are never split. */

/** The text that a live figure shows. */
export type Show = (figure: LiveFigure) => string;

type Stretch = { from: number; to: number };

export function inlineText(nodes: readonly ProseInline[], show: Show): string {
  return nodes.map((node) => (node.type === "text" ? node.text : show(node))).join("");
}

export function lengthOf(nodes: readonly ProseInline[], show: Show): number {
  return inlineText(nodes, show).length;
}

/**
 * The block with the characters [from, to) of its shown text replaced by other nodes. Null if the range
 * crosses the end of a line of a table, or would split a live figure.
 */
export function replaceInBlock(
  block: ProseBlock,
  { from, to }: Stretch,
  by: readonly ProseInline[],
  show: Show,
): ProseBlock | null {
  switch (block.type) {
    case "paragraph": {
      const content = replaceInLine(block.content ?? [], { from, to }, by, show);
      return content && { ...block, content: someOf(content) };
    }
    case "heading": {
      const content = replaceInLine(block.content ?? [], { from, to }, by, show);
      return content && { ...block, content: someOf(content.filter((node) => node.type === "text")) };
    }
    case "table": {
      let start = 0;
      let found = false;
      let cut = false;
      const line = <Line extends { content?: ProseInline[] | undefined }>(paragraph: Line): Line => {
        const nodes = paragraph.content ?? [];
        const begin = start;
        const end = begin + lengthOf(nodes, show);
        start = end + 1;
        if (found || from < begin || to > end) return paragraph;
        found = true;
        const content = replaceInLine(nodes, { from: from - begin, to: to - begin }, by, show);
        cut = content === null;
        return { ...paragraph, content: someOf(content ?? nodes) };
      };
      const rows = block.content.map((row) => ({
        ...row,
        content: row.content?.map((cell) => ({ ...cell, content: cell.content.map(line) })),
      }));
      return found && !cut ? { ...block, content: rows } : null;
    }
    case "picture":
      return null;
  }
}

function replaceInLine(
  nodes: readonly ProseInline[],
  { from, to }: Stretch,
  by: readonly ProseInline[],
  show: Show,
): ProseInline[] | null {
  const before: ProseInline[] = [];
  const after: ProseInline[] = [];
  let at = 0;
  for (const node of nodes) {
    const start = at;
    const text = node.type === "text" ? node.text : show(node);
    at += text.length;
    if (at <= from) before.push(node);
    else if (start >= to) after.push(node);
    else if (node.type === "text") {
      before.push({ type: "text", text: text.slice(0, Math.max(from - start, 0)) });
      after.push({ type: "text", text: text.slice(Math.min(to - start, text.length)) });
    } else if (start < from || at > to) return null;
  }
  return merged([...before, ...by, ...after]);
}

/** Merges neighbouring text nodes and drops empty ones. */
function merged(nodes: readonly ProseInline[]): ProseInline[] {
  const result: ProseInline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "text" && node.text === "") continue;
    if (node.type === "text" && last?.type === "text")
      result[result.length - 1] = { type: "text", text: last.text + node.text };
    else result.push(node);
  }
  return result;
}

/** An empty line has no `content` property. */
function someOf<Node>(nodes: readonly Node[]): Node[] | undefined {
  return nodes.length === 0 ? undefined : [...nodes];
}
