import { strFromU8 } from "fflate";
import { RefusedDocument } from "../refused-document";
import type { AsideBlock } from "../source-block";
import { BrokenXml, elementsOf, parseXml, type XmlElement } from "../xml/xml-tree";
import { storyText } from "./simplify/story-text";

export type DocxParts = Readonly<Record<string, Uint8Array>>;

export const damaged = "Word 文件已损坏，读不出内容；请用 Word 或 WPS 打开、另存为 .docx 后再导入。";

/**
 * A part as a tree; undefined if the document has none of that name. Throws a RefusedDocument for malformed
 * XML.
 */
export function partTree(parts: DocxParts, name: string): XmlElement | undefined {
  const bytes = parts[name];
  if (!bytes) return undefined;
  try {
    return parseXml(xmlText(bytes));
  } catch (error) {
    if (error instanceof BrokenXml) throw new RefusedDocument(damaged);
    throw error;
  }
}

/** XML in Word files is UTF-8, or of some programs UTF-16 with a byte order mark. */
function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, "");
}

/** Relation id → part name, for relations of the given part to parts within the file. */
export function relationsOf(parts: DocxParts, part: string): Map<string, string> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const root = partTree(parts, `${folder}_rels/${part.slice(slash + 1)}.rels`);
  return new Map(
    (root ? elementsOf(root) : [])
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes }) => [attributes.Id ?? "", resolved(folder, attributes.Target ?? "")]),
  );
}

function resolved(folder: string, target: string): string {
  const names = target.startsWith("/") ? target.split("/") : `${folder}${target}`.split("/");
  const path: string[] = [];
  for (const name of names)
    if (name === "..") path.pop();
    else if (name !== "" && name !== ".") path.push(name);
  return path.join("/");
}

/** The text of headers and footers, each once: they are printed on every page and belong to no chapter. */
export function headersOf(parts: DocxParts): AsideBlock[] {
  const names = Object.keys(parts).filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  const texts = names.sort().map((name) => {
    const tree = partTree(parts, name);
    return { place: name.includes("header") ? "页眉" : "页脚", text: tree ? storyText(tree) : "" };
  });
  const seen = new Set<string>();
  return texts.flatMap(({ place, text }): AsideBlock[] => {
    const key = `${place}${text}`;
    if (text === "" || seen.has(key)) return [];
    seen.add(key);
    return [{ kind: "aside", what: "header", text, place }];
  });
}
