import { Parser } from "htmlparser2";
import { NESTING } from "../limits";

/**
 * An element of an XML part. Names have the usual prefix of their namespace (`w:p`), whatever prefix the file
 * uses.
 */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

/** Thrown for malformed XML and for XML nested deeper than any document. */
export class BrokenXml extends Error {
  override name = "BrokenXml";
}

/**
 * The prefixes that the readers use for the namespaces of Office documents; some namespaces have two
 * spellings.
 */
const prefixes: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.microsoft.com/office/word/2003/wordml": "w",
  "http://schemas.microsoft.com/office/word/2003/auxHint": "wx",
  "http://schemas.microsoft.com/aml/2001/core": "aml",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/2006/xmlPackage": "pkg",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
};

/** The root element of an XML part. Throws BrokenXml. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  const scopes: Record<string, string>[] = [{}];
  const parser = new Parser(
    {
      onopentag(name, given) {
        if (open.length > NESTING) throw new BrokenXml("nested too deeply");
        const scope = scopeOf(given, scopes.at(-1) ?? {});
        const attributes = Object.fromEntries(
          Object.entries(given).map(([key, value]) => [key.includes(":") ? named(key, scope) : key, value]),
        );
        const element: XmlElement = { name: named(name, scope), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        scopes.push(scope);
      },
      ontext(words) {
        open.at(-1)?.children.push(words);
      },
      onclosetag(_, implied) {
        // An empty element closes itself; any other needs an end tag.
        const itself = text.slice(parser.endIndex - 1, parser.endIndex + 1) === "/>";
        if ((implied && !itself) || open.length < 2) throw new BrokenXml("not well-formed");
        open.pop();
        scopes.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const root = top.children.find((node) => typeof node !== "string");
  if (!root) throw new BrokenXml("no element");
  return root;
}

function scopeOf(attributes: Record<string, string>, outer: Record<string, string>): Record<string, string> {
  const declared = Object.entries(attributes).filter(([key]) => key === "xmlns" || key.startsWith("xmlns:"));
  if (declared.length === 0) return outer;
  const own = declared.map(([key, uri]) => [key.slice(6), prefixes[uri] ?? key.slice(6)]);
  return { ...outer, ...Object.fromEntries(own) };
}

function named(name: string, scope: Record<string, string>): string {
  const colon = name.indexOf(":");
  const prefix = name.slice(0, Math.max(0, colon));
  const known = scope[prefix] ?? prefix;
  return known === "" ? name : `${known}:${name.slice(colon + 1)}`;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter(isElement);
}

export function firstChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** Every element of the given name in document order, including the element itself. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...elementsOf(element).flatMap((child) => descendants(child, name))];
}

/** All text within an element. */
export function wordsIn(node: XmlNode): string {
  return typeof node === "string" ? node : node.children.map(wordsIn).join("");
}
