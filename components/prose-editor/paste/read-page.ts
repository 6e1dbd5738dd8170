import type { HtmlBlock } from "@/lib/core/prose/html/html-block";
import { HtmlReader } from "@/lib/core/prose/html/html-reader";
import { unlimited } from "@/lib/core/prose/html/limits";
import { type PagePicture, pictureOf } from "../pictures/paste-pictures";
import { oneLine } from "./paste-text";

/** The content of a pasted page, read by the same HTML reader as the import. */
export function readPastedPage(page: Document): HtmlBlock<PagePicture>[] {
  const reader = new HtmlReader<PagePicture>({
    picture: pictureOf,
    line: oneLine,
    preformatted: linesOf,
    copiedByHand: true,
    numbersItems: true,
    limits: unlimited,
  });
  walk(page.documentElement, reader);
  return reader.end().blocks;
}

/** Passes an element and its descendants to the reader, in document order. */
function walk(element: Element, reader: HtmlReader<PagePicture>): void {
  const name = element.tagName.toLowerCase();
  reader.open(name, Object.fromEntries([...element.attributes].map((each) => [each.name, each.value])));
  for (const child of element.childNodes) {
    if (child.nodeType === 3) reader.text(child.nodeValue ?? "");
    else if (child.nodeType === 1) walk(child as Element, reader);
  }
  reader.close(name);
}

function linesOf(text: string): HtmlBlock<PagePicture>[] {
  return text
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter((line) => line !== "")
    .map((line) => ({ kind: "text", text: line, rank: null, bold: false, item: false }));
}
