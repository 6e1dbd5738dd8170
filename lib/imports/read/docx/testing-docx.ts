import { strToU8, type Zippable, zipSync } from "fflate";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const namespaces = Object.entries({
  w: word,
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/** One paragraph of a Word document, optionally with a style's name. */
export function wordParagraph(text: string, { bold = false, style = "" } = {}): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function wordTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** A Word document with this body; `more` are additional entries, `before` is put before its root element. */
export function docxOf(
  body: string,
  { more = {}, before = "" }: { more?: Zippable; before?: string } = {},
): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `${head}${before}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
}

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A run that shows picture `number` of `picturesOf`, with its alternative text. */
export function wordPicture(number: number, alt = ""): string {
  return `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:docPr id="${number}" name="图片 ${number}" descr="${alt}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:blipFill><a:blip xmlns:r="${relations}" r:embed="p${number}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A paragraph with only a picture. */
export function wordPictureParagraph(number: number, alt = ""): string {
  return `<w:p>${wordPicture(number, alt)}</w:p>`;
}

/**
 * The entries of these pictures in a Word document, numbered from 0; a name in place of bytes is a link to
 * outside the file.
 */
export function picturesOf(pictures: readonly (Uint8Array | string)[], extension = "png"): Zippable {
  const name = (number: number) => `media/image${number}.${extension}`;
  const relation = (picture: Uint8Array | string, number: number) =>
    typeof picture === "string"
      ? `<Relationship Id="p${number}" Type="${relations}/image" TargetMode="External" Target="${picture}"/>`
      : `<Relationship Id="p${number}" Type="${relations}/image" Target="${name(number)}"/>`;
  return {
    "word/_rels/document.xml.rels": strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${pictures.map(relation).join("")}</Relationships>`,
    ),
    ...Object.fromEntries(
      pictures.flatMap((picture, number) =>
        typeof picture === "string" ? [] : [[`word/${name(number)}`, [picture, { level: 0 }] as const]],
      ),
    ),
  };
}

/** A part of a Word document with the same prefixes as the body: `footnotes`, `styles`, `header1` … */
export function wordPart(name: string, content: string): Zippable {
  const root = /^(header|footer)/.exec(name)?.[1];
  const tag = root ? { header: "hdr", footer: "ftr" }[root] : name;
  return { [`word/${name}.xml`]: strToU8(`${head}<w:${tag} ${namespaces}>${content}</w:${tag}>`) };
}

/** The relations of the body to other parts, by id. */
export function wordRelations(targets: Readonly<Record<string, string>>): Zippable {
  const all = Object.entries(targets).map(
    ([id, target]) => `<Relationship Id="${id}" Type="${relations}/part" Target="${target}"/>`,
  );
  return {
    "word/_rels/document.xml.rels": strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`,
    ),
  };
}
