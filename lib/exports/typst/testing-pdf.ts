import * as mupdf from "mupdf";

/**
 * A character on the page: its horizontal extent and base line in points from the upper left corner, and its
 * size.
 */
type Glyph = { text: string; x: number; end: number; baseline: number; size: number };
/** The characters of one line, from left to right. */
export type Line = Glyph[];

/** The lines of every page in drawing order. */
export function pagesOf(bytes: Uint8Array): Line[][] {
  const pdf = mupdf.Document.openDocument(bytes, "application/pdf");
  return Array.from({ length: pdf.countPages() }, (_, index) => {
    const lines: Line[] = [];
    pdf
      .loadPage(index)
      .toStructuredText("preserve-whitespace")
      .walk({
        beginLine: () => lines.push([]),
        onChar: (text, [x, baseline], _font, size, quad) =>
          lines.at(-1)?.push({ text, x, end: quad[2], baseline, size }),
      });
    return lines;
  });
}

export function textOf(line: Line): string {
  return line.map(({ text }) => text).join("");
}

/** The text of all pages without spaces and page numbers. */
export function bareText(bytes: Uint8Array): string {
  return pagesOf(bytes)
    .flatMap((lines) => lines.map(textOf).filter((text) => !/^—\s*\d+\s*—$/.test(text.trim())))
    .join("")
    .replaceAll(/[\s\u200b]/g, "");
}

/** The name of the font that draws a character on the first page; undefined if it is not there. */
export function drawnWith(bytes: Uint8Array, character: string): string | undefined {
  let found: string | undefined;
  mupdf.Document.openDocument(bytes, "application/pdf")
    .loadPage(0)
    .toStructuredText("preserve-whitespace")
    .walk({
      onChar: (text, _origin, font) => {
        if (text === character) found ??= font.getName();
      },
    });
  return found;
}

/** A value of the document information, such as "info:Title"; undefined if absent. */
export function metadataOf(bytes: Uint8Array, key: string): string | undefined {
  return mupdf.Document.openDocument(bytes, "application/pdf").getMetaData(key);
}

/** The bookmarks, indented by one space for each level. */
export function bookmarksOf(bytes: Uint8Array): string[] {
  const titles = (items: Bookmark[] | null | undefined, depth: number): string[] =>
    (items ?? []).flatMap(({ title, down }) => [
      `${" ".repeat(depth)}${title ?? ""}`,
      ...titles(down, depth + 1),
    ]);
  return titles(mupdf.Document.openDocument(bytes, "application/pdf").loadOutline(), 0);
}

type Bookmark = { title?: string | undefined; down?: Bookmark[] | undefined };
