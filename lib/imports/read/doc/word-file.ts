import { RefusedDocument } from "../refused-document";

/** The streams of a Word 97–2003 file with the positions and lengths from its header ([MS-DOC] 2.5, FIB). */
export type WordFile = {
  main: DataView;
  table: DataView;
  /** Long properties that do not fit next to their paragraph. */
  data: DataView;
  /** Numbers of characters: of the text and of the stories after it (notes, headers, comments, boxes). */
  lengths: {
    text: number;
    footnotes: number;
    headers: number;
    macros: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
  /** The bytes of a structure in the table stream, by its number in the header; empty if there is none. */
  structure: (number: number) => DataView;
};

const oldest =
  "这个 Word 文件是 Word 95 或更早的格式，或者不是 Word 文档；请用 Word 或 WPS 打开、另存为 .docx 后再导入。";
const locked = "这个 Word 文件设有打开密码，请去掉密码、另存为 .docx 后再导入。";

/** The first word of every main stream since Word 6. */
const MAGIC = 0xa5ec;
/** The lowest header version that is supported: Word 97. */
const WORD_97 = 0xc1;

/**
 * Reads the header. `stream` returns a stream by name. Throws a RefusedDocument for older and locked files.
 */
export function openWordFile(stream: (name: string) => Uint8Array | null): WordFile {
  const bytes = stream("WordDocument");
  if (!bytes || bytes.length < 0x300) throw new RefusedDocument(oldest);
  const main = viewOf(bytes);
  if (main.getUint16(0, true) !== MAGIC || main.getUint16(2, true) < WORD_97)
    throw new RefusedDocument(oldest);
  const flags = main.getUint16(0x0a, true);
  if ((flags & 0x0100) !== 0) throw new RefusedDocument(locked);
  const tableBytes = stream((flags & 0x0200) !== 0 ? "1Table" : "0Table");
  if (!tableBytes) throw new RefusedDocument(oldest);
  const table = viewOf(tableBytes);
  const length = (at: number) => Math.max(0, main.getInt32(at, true));
  return {
    main,
    table,
    data: viewOf(stream("Data") ?? new Uint8Array()),
    lengths: {
      text: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      macros: length(0x58),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    structure: (number) => {
      const at = 0x9a + number * 8;
      const [from, size] = [main.getUint32(at, true), main.getUint32(at + 4, true)];
      return from + size > table.byteLength ? new DataView(new ArrayBuffer(0)) : part(table, from, size);
    },
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function part(view: DataView, from: number, size: number): DataView {
  return new DataView(view.buffer, view.byteOffset + from, size);
}
