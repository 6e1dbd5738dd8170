import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { xmlText } from "./xml";

/** ZIP stores local times and none before 1980: the same for every file. */
const STAMP = new Date(1980, 0, 1);

/** Edits of parts, by name, for what the library has no option for. */
type Edits = Readonly<Record<string, (xml: string) => string>>;

/**
 * Makes a package reproducible: entries in a fixed order with one time stamp, and the document's dates as
 * given instead of the time of writing.
 */
export function fixedPackage(
  packed: Uint8Array,
  core: { title: string; author: string; at: Date },
  edits: Edits = {},
): Uint8Array {
  const unpacked = unzipSync(packed);
  const parts: Zippable = { ...unpacked };
  for (const [name, edit] of Object.entries(edits))
    parts[name] = strToU8(edit(strFromU8(unpacked[name] ?? new Uint8Array())));
  parts["docProps/core.xml"] = strToU8(coreProperties(core));
  const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    mtime: STAMP,
    level: 6,
  });
}

/** Readers that recognise a file by its beginning look for the list of types first. */
function rank(name: string): number {
  return ["[Content_Types].xml", "_rels/.rels"].indexOf(name) === -1 ? 1 : 0;
}

function coreProperties({ title, author, at }: { title: string; author: string; at: Date }): string {
  const moment = at.toISOString().replace(/[.]\d+Z$/, "Z");
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(oneLine(title))}</dc:title><dc:creator>${xmlText(oneLine(author))}</dc:creator>`,
    "<cp:keywords>政府信息公开,年度报告</cp:keywords><dc:language>zh-CN</dc:language>",
    `<cp:lastModifiedBy>${xmlText(oneLine(author))}</cp:lastModifiedBy>${date("created")}${date("modified")}`,
    "</cp:coreProperties>",
  ].join("");
}

function oneLine(text: string): string {
  return text.replaceAll(/[\n\t]/g, " ");
}
