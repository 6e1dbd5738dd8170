import { type ProseBlock, textOf } from "./prose";

/**
 * A text that two blocks share exactly where they say the same: independent of the order of keys (the database reorders
 * them), of how characters are cut into text nodes, and of whether a default is written out.
 */
export function blockKey(block: ProseBlock): string {
  switch (block.type) {
    case "paragraph":
      return JSON.stringify(["paragraph", textOf(block.content)]);
    case "heading":
      return JSON.stringify(["heading", block.attrs.level, textOf(block.content)]);
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
            content.map((paragraph) => textOf(paragraph.content)),
          ]),
        ),
      ]);
  }
}
