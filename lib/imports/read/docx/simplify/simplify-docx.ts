import { strToU8 } from "fflate";
import { writeXml } from "../../xml/write-xml";
import type { XmlElement } from "../../xml/xml-tree";
import { type DocxParts, partTree, relationsOf } from "../parts";
import type { OtherParts } from "./beside";
import type { SetAsideParts } from "./set-aside";
import { Simplifier } from "./simplify";
import { notesIn } from "./story-text";
import { togglesOfStyles } from "./toggles";

/** The namespaces of the prefixes in the simplified body. */
const namespaces = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
  "xmlns:m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "xmlns:w14": "http://schemas.microsoft.com/office/word/2010/wordml",
  "xmlns:wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
};

export type SimplifiedDocx = {
  parts: Record<string, Uint8Array>;
  aside: SetAsideParts;
  /** Text of notes that the body does not reference. */
  unreferenced: string[];
};

/**
 * The parts of a Word document with a simplified body (see Simplifier). Throws a RefusedDocument for
 * malformed XML.
 */
export function simplifyDocx(parts: DocxParts): SimplifiedDocx {
  const [main = "word/document.xml"] = Object.keys(parts)
    .filter((name) => /^word\/document\d*\.xml$/.test(name))
    .sort();
  const beside: OtherParts = {
    toggles: togglesOfStyles(partTree(parts, "word/styles.xml")),
    footnotes: notesIn(partTree(parts, "word/footnotes.xml")),
    endnotes: notesIn(partTree(parts, "word/endnotes.xml")),
    relations: relationsOf(parts, main),
  };
  const simplifier = new Simplifier(beside);
  const root = partTree(parts, main) as XmlElement;
  const body = simplifier.document(root);
  const written = { ...body, attributes: { ...body.attributes, ...namespaces } };
  const noted = new Set(
    simplifier.aside.asides.filter(({ what }) => what === "note").map(({ text }) => text),
  );
  return {
    parts: { ...parts, [main]: strToU8(`<?xml version="1.0" encoding="UTF-8"?>${writeXml(written)}`) },
    aside: simplifier.aside,
    unreferenced: [...beside.footnotes.values(), ...beside.endnotes.values()].filter(
      (text) => text !== "" && !noted.has(text),
    ),
  };
}
