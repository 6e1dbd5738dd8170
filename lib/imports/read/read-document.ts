import { decodeText } from "./decode-text";
import { FILE_BYTES } from "./limits";
import { dataUrlPictures } from "./pictures/data-urls";
import { type PictureCollection, withoutPictures } from "./pictures/picture-collection";
import { readDocx } from "./read-docx";
import { readHtml } from "./read-html";
import { readText } from "./read-text";
import { RefusedDocument } from "./refused-document";
import type { SourceBlock } from "./source-block";

/**
 * The blocks of a .docx, .html or .txt file, told by its bytes; the name decides only between page and text.
 * Pictures come along where there is a collection for their bytes. Throws a RefusedDocument, whose message is one Chinese
 * line, for anything else and for what is beyond `limits`.
 */
export async function readDocument(
  bytes: Uint8Array,
  filename: string,
  collection?: PictureCollection,
): Promise<SourceBlock[]> {
  if (bytes.length === 0) throw new RefusedDocument("文件是空的，没有可以导入的内容。");
  if (bytes.length > FILE_BYTES)
    throw new RefusedDocument(
      `文件过大（${megabytes(bytes.length)} MB），最多 ${megabytes(FILE_BYTES)} MB。`,
    );
  const refusal = otherFormat(bytes);
  if (refusal) throw new RefusedDocument(refusal);
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return readDocx(bytes, collection);
  const text = decodeText(bytes);
  return isHtml(text, filename) ? readPage(text, collection) : readText(text);
}

/** The blocks of what was pasted: as a page where it carries markup, else as text. */
export function readPasted(text: string, collection?: PictureCollection): SourceBlock[] {
  return isHtml(text, "") ? readPage(text, collection) : readText(text);
}

/** The blocks of a page, with the pictures that it carries in itself where there is a collection for them. */
export function readPage(html: string, collection?: PictureCollection): SourceBlock[] {
  return readHtml(html, collection ? dataUrlPictures(collection) : withoutPictures);
}

function isHtml(text: string, filename: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  return (
    /\.x?html?$/i.test(filename) ||
    /^<(!doctype\s+html|html|head|body|meta|title|div|p|table|article|section|span|h[1-6]|!--)[\s>]/i.test(
      start,
    )
  );
}

/** Formats that are told apart from damaged ones, because the clerk can save the file anew. */
function otherFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, "%PDF")) return "这是 PDF 文件，不能导入；请用原来的 Word 文件，或把文字复制后粘贴。";
  if (startsWith(bytes, "{\\rtf")) return "这是 RTF 文件，请用 Word 或 WPS 另存为 .docx 后再导入。";
  if (startsWith(bytes, "\xd0\xcf\x11\xe0"))
    return contains(bytes, "EncryptedPackage")
      ? "这个 Word 文件设有打开密码，请去掉密码、另存为 .docx 后再导入。"
      : "这是旧格式的 Office 文件（.doc 等），请用 Word 或 WPS 另存为 .docx 后再导入。";
  return null;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((char, index) => bytes[index] === char.charCodeAt(0));
}

/** Looks for a name in UTF-16, as compound files keep the names of their streams. */
function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  return bytes.some(
    (byte, at) => byte === wanted[0] && wanted.every((want, index) => bytes[at + index] === want),
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
