import { strFromU8, strToU8, Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { joined } from "../joined-bytes";
import { UNPACKED_BYTES, UNPACKED_RATIO, ZIP_ENTRIES } from "../limits";
import { partName } from "../pictures/docx-pictures";
import { RefusedDocument } from "../refused-document";
import { damaged } from "./parts";

/** The parts with text. Fonts and macros are not unpacked, pictures only when they are shown. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?(document|styles|numbering|footnotes|endnotes|comments|header|footer)\d*\.xml(\.rels)?)$/;

/** Files that a document may include as parts of its text (altChunk). */
const embedded = /\.(x?html?|mht|mhtml|txt|docx|rtf)$/i;

/** Where Word and WPS store pictures. */
const picture = /(^|\/)media\/[^/]+$/;

const tooLarge = "Word 文件展开后过大，不像一份年度报告，没有导入。";

export type UnpackedDocx = {
  /** The text parts by name; for a picture its own name in place of its bytes. */
  parts: Record<string, Uint8Array>;
  /** Number of charts and diagrams that Word draws itself: neither text nor picture. */
  drawn: number;
};

/**
 * A .docx reduced to its text parts, with each picture replaced by its own name. Bytes are counted while they
 * are unpacked, so that sizes stated in the archive are not trusted. Throws a RefusedDocument beyond the
 * limits and for parts that declare entities.
 */
export function unpackDocx(bytes: Uint8Array): UnpackedDocx {
  if (isEncrypted(bytes)) throw new RefusedDocument("压缩包设有密码，请去掉密码后再导入。");
  const parts: Record<string, Uint8Array> = {};
  let entries = 0;
  let unpacked = 0;
  let isWorkbook = false;
  const take = (file: UnzipFile) => {
    entries += 1;
    if (entries > ZIP_ENTRIES) throw new RefusedDocument(tooLarge);
    const name = partName(file.name);
    if (picture.test(name)) parts[name] = strToU8(name);
    isWorkbook ||= name.startsWith("xl/");
    if (!wanted.test(name) && !embedded.test(name)) return;
    if (name in parts) throw new RefusedDocument(damaged);
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      // An exception thrown here arrives as the error of the stream.
      if (error) throw error instanceof RefusedDocument ? error : new RefusedDocument(damaged);
      size += chunk.length;
      unpacked += chunk.length;
      if (unpacked > UNPACKED_BYTES || (size > 1_000_000 && size > bytes.length * UNPACKED_RATIO))
        throw new RefusedDocument(tooLarge);
      chunks.push(chunk);
      if (final) parts[name] = joined(chunks, size);
    };
    file.start();
  };
  unzip(bytes, take);
  const names = Object.keys(parts);
  if (!names.some((name) => name.startsWith("word/document")))
    throw new RefusedDocument(isWorkbook ? workbook : otherFormat);
  if (names.some((name) => wanted.test(name) && declaresEntities(parts[name] as Uint8Array)))
    throw new RefusedDocument("Word 文件引用了外部实体，这不是正常的文档，没有导入。");
  return { parts, drawn: drawnIn(parts) };
}

const workbook =
  "这是 Excel 表格（.xlsx），不是报告的文档。填好的填报表请在填报页的表格处点“上传填好的表”；报告请用 Word、WPS 文档或者 PDF 导入。";
const otherFormat =
  "这不是 Word 文档（.docx）；.odt 等格式的文档，请用 Word、WPS 或 LibreOffice 打开、另存为 .docx 后再导入。";

function drawnIn(parts: Readonly<Record<string, Uint8Array>>): number {
  const bodies = Object.entries(parts).filter(([name]) => /^word\/document\d*\.xml$/.test(name));
  return bodies.reduce(
    (sum, [, body]) =>
      sum + [...strFromU8(body).matchAll(/:graphicData uri="[^"]{1,100}\/(chart|diagram)"/g)].length,
    0,
  );
}

function unzip(bytes: Uint8Array, take: (file: UnzipFile) => void): void {
  const archive = new Unzip(take);
  archive.register(UnzipInflate);
  try {
    // Small steps, so that a zip bomb is noticed before much of it is unpacked.
    const step = 8_192;
    for (let at = 0; at < bytes.length; at += step)
      archive.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    throw error instanceof RefusedDocument ? error : new RefusedDocument(damaged);
  }
}

/** Tests the first entry's flag. Office itself encrypts differently (see read-document). */
function isEncrypted(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}

/** Word writes no document type; entities can only be declared in one. */
function declaresEntities(part: Uint8Array): boolean {
  const text = strFromU8(part.subarray(0, 100_000), true).replace(/\0/g, "");
  return /<!(DOCTYPE|ENTITY)/i.test(text);
}
