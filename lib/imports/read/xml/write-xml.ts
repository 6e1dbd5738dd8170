import type { XmlElement, XmlNode } from "./xml-tree";

/** An element as text again, with its attributes escaped. Namespaces are the caller's to declare on the root. */
export function writeXml(node: XmlNode): string {
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
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

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
