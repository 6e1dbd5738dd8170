import type { ProseBlock, ProseInline } from "../prose";

/**
 * A text that two blocks share exactly where they say the same: independent of the order of keys (the
 * database reorders them), of how characters are cut into text nodes, and of whether a default is written
 * out.
 */
export function blockKey(block: ProseBlock): string {
  switch (block.type) {
    case "paragraph":
      return JSON.stringify(["paragraph", lineKey(block.content)]);
    case "heading":
      return JSON.stringify(["heading", block.attrs.level, lineKey(block.content)]);
    case "picture":
      return JSON.stringify(["picture", block.attrs.pictureId, block.attrs.alt]);
    case "table":
      return JSON.stringify([
        "table",
        block.content.map((row) =>
          (row.content ?? []).map(({ type, attrs, content }) => [
            type,
            attrs?.colspan ?? 1,
            attrs?.rowspan ?? 1,
            attrs?.colwidth ?? null,
            content.map((paragraph) => lineKey(paragraph.content)),
          ]),
        ),
      ]);
  }
}

/**
 * A line of words alone is its words; a live figure among them is identified by its cell, not by what it
 * shows.
 */
function lineKey(nodes: readonly ProseInline[] = []): string | unknown[] {
  const parts: unknown[] = [];
  let words = "";
  for (const node of nodes) {
    if (node.type === "text") words += node.text;
    else {
      parts.push(words, [node.attrs.cellId, node.attrs.unit ?? false]);
      words = "";
    }
  }
  return parts.length === 0 ? words : [...parts, words];
}
