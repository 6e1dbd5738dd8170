import { readDocx } from "./docx/read-docx";
import { readHtml } from "./html/read-html";
import { isWebArchive, readWebArchive } from "./html/web-archive";
import { FILE_BYTES } from "./limits";
import { dataUrlPictures } from "./pictures/data-urls";
import { type PictureCollection, withoutPictures } from "./pictures/picture-collection";
import { RefusedDocument } from "./refused-document";
import type { SourceBlock } from "./source-block";
import { decodeText } from "./text/decode-text";
import { readText } from "./text/read-text";
import { docxOfWordXml, isWordXml } from "./word-xml/word-xml";

/**
 * The blocks of a document, recognised by its bytes; the name only distinguishes page and text: .docx, .doc,
 * .wps, .pdf, .html, .txt, web archives, and the XML formats of Word. Pictures are included where a
 * collection is given. Throws a RefusedDocument with a one-line Chinese message for any other format and
 * beyond the `limits`.
 */
export async function readDocument(
  bytes: Uint8Array,
  filename: string,
  collection?: PictureCollection,
): Promise<SourceBlock[]> {
  return readWithin(bytes, filename, collection, 0);
}

/**
 * A document may embed documents as parts of its text, and those may again; a report is not nested deeper.
 */
const EMBEDDED_DEPTH = 2;

async function readWithin(
  bytes: Uint8Array,
  filename: string,
  collection: PictureCollection | undefined,
  depth: number,
): Promise<SourceBlock[]> {
  if (bytes.length === 0) throw new RefusedDocument("文件是空的，没有可以导入的内容。");
  if (bytes.length > FILE_BYTES)
    throw new RefusedDocument(
      `文件过大（${megabytes(bytes.length)} MB），最多 ${megabytes(FILE_BYTES)} MB。`,
    );
  if (depth > EMBEDDED_DEPTH) throw new RefusedDocument("文件里层层嵌入了别的文件，没有导入。");
  const refusal = otherFormat(bytes);
  if (refusal) throw new RefusedDocument(refusal);
  const readEmbedded = (part: Uint8Array, name: string) => readWithin(part, name, collection, depth + 1);
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06"))
    return readDocx(bytes, collection, readEmbedded);
  if (isPdf(bytes)) {
    const { readPdf } = await import("./pdf/read-pdf");
    return readPdf(bytes);
  }
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) {
    // Word encrypts its newer files within the old container format.
    if (contains(bytes, "EncryptedPackage"))
      throw new RefusedDocument("这个 Word 文件设有打开密码，请去掉密码、另存为 .docx 后再导入。");
    const { readDoc } = await import("./doc/read-doc");
    return readDoc(bytes);
  }
  const text = decodeText(bytes);
  if (isWordXml(text)) return readDocx(docxOfWordXml(text), collection, readEmbedded);
  if (isWebArchive(text)) return readWebArchive(bytes, collection);
  return isHtml(text, filename) ? readWebPage(text, collection) : readText(text);
}

/** Printers and mail programs may write a few lines before the PDF itself. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes("%PDF-");
}

/** The blocks of pasted text: read as a page if it contains markup, else as plain text. */
export function readPastedSource(text: string, collection?: PictureCollection): SourceBlock[] {
  return isHtml(text, "") ? readWebPage(text, collection) : readText(text);
}

/** The blocks of a page, with its data URL pictures where a collection is given. */
export function readWebPage(html: string, collection?: PictureCollection): SourceBlock[] {
  return readHtml(html, { pictures: collection ? dataUrlPictures(collection) : withoutPictures });
}

function isHtml(text: string, filename: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  return (
    /\.x?html?$/i.test(filename) ||
    /^<(!doctype\s+html|\?xml[^>]*>\s*<(!doctype\s+)?html|html|head|body|meta|title|div|p|table|article|section|span|h[1-6]|!--)[\s>]/i.test(
      start,
    )
  );
}

/** The message for formats other than damaged ones, which the clerk can save in another format. */
function otherFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, "{\\rtf")) return "这是 RTF 文件，请用 Word 或 WPS 打开、另存为 .docx 后再导入。";
  return null;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

/** True if a file begins with these bytes, one character each. */
function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((char, index) => bytes[index] === char.charCodeAt(0));
}

/** True if the bytes contain a name in UTF-16, the encoding of stream names in compound files. */
function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  return bytes.some(
    (byte, at) => byte === wanted[0] && wanted.every((want, index) => bytes[at + index] === want),
  );
}
