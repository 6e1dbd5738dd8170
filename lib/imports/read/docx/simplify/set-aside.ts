import type { AsideBlock } from "../../source-block";
import { element } from "../../xml/write-xml";
import type { XmlElement } from "../../xml/xml-tree";

export type Aside = Omit<AsideBlock, "kind">;

/** The styles by which `readDocx` finds the stand-ins again in what mammoth makes of a document. */
export const ASIDE_STYLE = "SetAsideWords";
export const CHUNK_STYLE = "EmbeddedFile";

/**
 * What a Word document holds beside its words. Each stands in the text as its number, in a run of a style of its own, so that
 * it keeps its place on the way through mammoth.
 */
export class SetAsideParts {
  readonly asides: Aside[] = [];
  /** Names of the parts that the document embeds as files of their own. */
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
