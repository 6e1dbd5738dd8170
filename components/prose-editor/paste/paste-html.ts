import { escapeXml } from "@/lib/core/escape-xml";
import { textOf } from "@/lib/core/prose/prose";
import type { PastedPicture } from "../pictures/paste-pictures";
import type { PastedBlock } from "./paste";

/**
 * Blocks as plain HTML that the editor's schema parses without loss. The editor then fits it in at the cursor
 * as with any paste: into a line, between blocks, or cell by cell into a table. `keyOf` returns the key of a
 * picture that is still being stored.
 */
export function htmlOf(blocks: readonly PastedBlock[], keyOf: (picture: PastedPicture) => string): string {
  return blocks.map((block) => blockHtml(block, keyOf)).join("");
}

function blockHtml(block: PastedBlock, keyOf: (picture: PastedPicture) => string): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${escapeXml(textOf(block.content))}</p>`;
    case "heading":
      return `<h${block.attrs.level}>${escapeXml(textOf(block.content))}</h${block.attrs.level}>`;
    case "picture":
      return `<img data-picture-id="${block.attrs.pictureId}" alt="${escapeXml(block.attrs.alt)}">`;
    case "pastedPicture":
      return `<img data-pending-key="${keyOf(block)}" alt="${escapeXml(block.alt)}">`;
    case "table": {
      const rows = block.content.map(({ content = [] }) => `<tr>${content.map(cellHtml).join("")}</tr>`);
      return `<table>${rows.join("")}</table>`;
    }
  }
}

type Cell = NonNullable<Extract<PastedBlock, { type: "table" }>["content"][number]["content"]>[number];

function cellHtml({ type, attrs, content }: Cell): string {
  const tag = type === "tableHeader" ? "th" : "td";
  const lines = content.map((paragraph) => `<p>${escapeXml(textOf(paragraph.content))}</p>`).join("");
  return `<${tag} colspan="${attrs?.colspan ?? 1}" rowspan="${attrs?.rowspan ?? 1}">${lines}</${tag}>`;
}
