import type { AsideBlock } from "../../source-block";
import { element } from "../../xml/write-xml";
import type { XmlElement } from "../../xml/xml-tree";

export type Aside = Omit<AsideBlock, "kind">;

/** The styles by which `readDocx` recognises the placeholders in mammoth's output. */
export const ASIDE_STYLE = "SetAsideWords";
export const CHUNK_STYLE = "EmbeddedFile";

/**
 * What a Word document contains besides its text. Each entry is represented in the text by its number, in a
 * run of a special style, so that mammoth keeps its place.
 */
export class SetAsideParts {
  readonly asides: Aside[] = [];
  /** Names of parts that the document embeds as files. */
  readonly chunks: string[] = [];

  run(aside: Aside): XmlElement {
    return standIn(ASIDE_STYLE, this.asides.push(aside) - 1);
  }

  chunk(part: string): XmlElement {
    return element("w:p", {}, standIn(CHUNK_STYLE, this.chunks.push(part) - 1));
  }
}

function standIn(style: string, number: number): XmlElement {
  return element(
    "w:r",
    {},
    element("w:rPr", {}, element("w:rStyle", { "w:val": style })),
    element("w:t", {}, String(number)),
  );
}
