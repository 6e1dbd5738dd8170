import { part, type WordFile } from "./word-file";

/** All characters of a file, its stories one after the other, and the offset of each in the main stream. */
export type FileText = { text: string; offsets: Uint32Array };

/** The number of the piece table in the header. */
const CLX = 33;
/** Bytes of a piece's description. */
const PIECE = 8;

/** Assembles the text from its pieces ([MS-DOC] 2.4.1): fast saving leaves many of them. */
export function textOfFile(file: WordFile): FileText {
  const table = pieceTable(file.structure(CLX));
  const count = Math.max(0, Math.floor((table.byteLength - 4) / (4 + PIECE)));
  const texts: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const length = table.getUint32((at + 1) * 4, true) - table.getUint32(at * 4, true);
    const where = table.getUint32((count + 1) * 4 + at * PIECE + 2, true);
    const narrow = (where & 0x40000000) !== 0;
    const from = narrow ? (where & 0x3fffffff) >>> 1 : where & 0x3fffffff;
    const width = narrow ? 1 : 2;
    if (length < 0 || from + length * width > file.main.byteLength) break;
    const bytes = part(file.main, from, length * width);
    texts.push(narrow ? new TextDecoder("windows-1252").decode(bytes) : wide(bytes));
    for (let char = 0; char < length; char += 1) offsets.push(from + char * width);
  }
  return { text: texts.join(""), offsets: Uint32Array.from(offsets) };
}

/**
 * By code unit: a decoder would join or replace halves of surrogate pairs, and positions would no longer
 * match.
 */
function wide(bytes: DataView): string {
  const units = Array.from({ length: bytes.byteLength / 2 }, (_, at) => bytes.getUint16(at * 2, true));
  const chunks: string[] = [];
  for (let at = 0; at < units.length; at += 8192)
    chunks.push(String.fromCharCode(...units.slice(at, at + 8192)));
  return chunks.join("");
}

/** The structure begins with properties that only fast saving uses. */
function pieceTable(clx: DataView): DataView {
  let at = 0;
  while (at + 3 <= clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  if (at + 5 > clx.byteLength || clx.getUint8(at) !== 2) return new DataView(new ArrayBuffer(0));
  const size = Math.min(clx.getUint32(at + 1, true), clx.byteLength - at - 5);
  return part(clx, at + 5, size);
}
