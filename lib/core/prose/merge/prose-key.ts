import type { ProseBlock, ProseInline } from "../prose";

/**
 * A key that is equal for two blocks exactly if their content is: independent of the order of JSON keys (the
 * database reorders them), of how text is split into nodes, and of whether defaults are explicit.
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
 * The key of a line with only text is the text; a live figure is identified by its cell, not by what it
 * shows.
 */
function lineKey(nodes: readonly ProseInline[] = []): string | unknown[] {
  const parts: unknown[] = [];
  let words = "";
  for (const node of nodes) {
    if (node.type === "text") words += node.text;
    else {
      const { cellId, unit = false, past } = node.attrs;
      parts.push(words, [cellId, unit, past ? [past.show, past.value] : null]);
      words = "";
    }
  }
  return parts.length === 0 ? words : [...parts, words];
}
