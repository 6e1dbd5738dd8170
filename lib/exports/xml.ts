import { escapeXml } from "@/lib/core/escape-xml";

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element; `content` is markup. */
export function elementText(name: string, attributes: Record<string, string>, content = ""): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return content === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${content}</${name}>`;
}

/** Text escaped for XML; characters that XML cannot contain become a space. */
export function xmlText(text: string): string {
  return escapeXml(text.replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " "));
}
