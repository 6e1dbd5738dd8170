import { escapeXml } from "@/lib/core/escape-xml";
import type { XmlElement, XmlNode } from "./xml-tree";

/** Serialises an element with its attributes escaped. The caller declares the namespaces on the root. */
export function writeXml(node: XmlNode): string {
  if (typeof node === "string") return escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
  const content = node.children.map(writeXml).join("");
  return content === ""
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${content}</${node.name}>`;
}

export function element(
  name: string,
  attributes: Record<string, string> = {},
  ...children: XmlNode[]
): XmlElement {
  return { name, attributes, children };
}
