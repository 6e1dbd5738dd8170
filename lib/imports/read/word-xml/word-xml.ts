import { strToU8, type Zippable, zipSync } from "fflate";
import { damaged } from "../docx/parts";
import { UNPACKED_BYTES } from "../limits";
import { RefusedDocument } from "../refused-document";
import { writeXml } from "../xml/write-xml";
import { BrokenXml, elementsOf, firstChild, parseXml, wordsIn, type XmlElement } from "../xml/xml-tree";
import { partsOfWord2003 } from "./word-2003";

/** True for a Word document in one XML file: Word 2003, or the parts of a .docx in one file. */
export function isWordXml(text: string): boolean {
  const head = text.slice(0, 4000);
  return (
    /^\s*<(\?xml|w:wordDocument|pkg:package)/.test(head) &&
    /progid="Word\.Document"|<(\w+:)?wordDocument[\s>]|schemas\.microsoft\.com\/office\/2006\/xmlPackage/.test(
      head,
    )
  );
}

/** The same document as a .docx. Throws a RefusedDocument if it is malformed or beyond the limits. */
export function docxOfWordXml(text: string): Uint8Array {
  if (text.length > UNPACKED_BYTES) throw new RefusedDocument("Word 文件过大，不像一份年度报告，没有导入。");
  const root = parsed(text);
  if (root.name === "pkg:package") return zipSync(partsOfPackage(root));
  if (root.name === "w:wordDocument") return zipSync(partsOfWord2003(root));
  throw new RefusedDocument("这不是 Word 的 XML 文档；请用 Word 或 WPS 打开原文件、另存为 .docx 后再导入。");
}

function parsed(text: string): XmlElement {
  try {
    return parseXml(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof BrokenXml) throw new RefusedDocument(damaged);
    throw error;
  }
}

function partsOfPackage(root: XmlElement): Zippable {
  const parts: Zippable = {
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
  };
  for (const part of elementsOf(root)) {
    const name = (part.attributes["pkg:name"] ?? "").replace(/^\//, "");
    const content = firstChild(part, "pkg:xmlData");
    const binary = firstChild(part, "pkg:binaryData");
    const [inner] = content ? elementsOf(content) : [];
    // Prefixes used in a part may be declared on an enclosing element.
    if (inner)
      parts[name] = strToU8(
        writeXml({ ...inner, attributes: { ...declarations(root), ...inner.attributes } }),
      );
    else if (binary) parts[name] = bytesOf(wordsIn(binary));
  }
  return parts;
}

function declarations({ attributes }: XmlElement): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name.startsWith("xmlns:")));
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, "")), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
