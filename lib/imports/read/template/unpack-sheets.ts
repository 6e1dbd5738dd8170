import { strFromU8, zipSync } from "fflate";
import { readDirectory } from "../archive/directory";
import { unpackEntry } from "../archive/unpack-entry";
import { UNPACKED_BYTES } from "../limits";
import { RefusedDocument } from "../refused-document";

/** The parts with cells. Pictures, macros and embedded files are not unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?(workbook|sharedStrings|styles)\.xml(\.rels)?|xl\/worksheets\/sheet\d{1,3}\.xml)$/;

/** In bytes. A filled-in form has 30 KB; Excel may add a few parts of its own. */
const FILE_BYTES = 4_000_000;
const ENTRIES = 200;

const damaged = "这个文件不是完整的 .xlsx 表格，读不出来；请用 Excel 或 WPS 打开、另存为 .xlsx 后再上传。";
const tooLarge = "这个文件过大，不像是填报表。请核对选的是不是下载的模板填好的那个文件。";

/**
 * An .xlsx reduced to the parts with its cells, uncompressed. Bytes are counted while they are unpacked, so
 * that sizes stated in the archive are not trusted. Throws a RefusedDocument beyond the limits and for parts
 * that declare entities.
 */
export async function unpackSheets(file: Blob): Promise<Uint8Array> {
  if (file.size > FILE_BYTES) throw new RefusedDocument(tooLarge);
  const parts: Record<string, Uint8Array> = {};
  let unpacked = 0;
  const meter = (bytes: number) => {
    unpacked += bytes;
    if (unpacked > UNPACKED_BYTES) throw new RefusedDocument(tooLarge);
  };
  const entries = await readDirectory(file).catch(() => []);
  if (entries.length > ENTRIES) throw new RefusedDocument(tooLarge);
  for (const entry of entries) {
    const { name } = entry;
    if (!wanted.test(name)) continue;
    if (name in parts) throw new RefusedDocument(damaged);
    const part = await unpackEntry(entry, meter).catch(() => {
      throw new RefusedDocument(unpacked > UNPACKED_BYTES ? tooLarge : damaged);
    });
    // Spreadsheet programs write no document type; entities can only be declared in one.
    if (/<!(DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(0, 100_000), true).replaceAll("\0", "")))
      throw new RefusedDocument(damaged);
    parts[name] = part;
  }
  if (!parts["xl/workbook.xml"]) throw new RefusedDocument(damaged);
  return zipSync(parts, { level: 0 });
}
