import { escapeXml } from "@/lib/core/escape-xml";

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element with its content, which is markup already. */
export function elementText(name: string, attributes: Record<string, string>, content = ""): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return content === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${content}</${name}>`;
}

/** A text as XML carries it; what XML has no way to carry becomes a space. */
export function xmlText(text: string): string {
  return escapeXml(text.replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " "));
}
