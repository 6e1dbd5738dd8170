import { RefusedDocument } from "../refused-document";
import { entryName } from "./entry-name";
import { ARCHIVE_BYTES, ARCHIVE_ENTRIES, DIRECTORY_BYTES } from "./limits";

/** One entry as the list at the archive's end tells of it. Its sizes are claims, to be counted when it is unpacked. */
export type DirectoryEntry = {
  name: string;
  folder: boolean;
  encrypted: boolean;
  /** 0 stored, 8 deflated; others are refused. */
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  at: number;
};

const damaged = "压缩包已损坏，读不出里面的文件；请重新打包后再试。";
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;

/** The entries of a zip archive, in its order. Reads the list at the end alone. Throws a RefusedDocument. */
export async function readDirectory(archive: Blob): Promise<DirectoryEntry[]> {
  if (archive.size > ARCHIVE_BYTES)
    throw new RefusedDocument(
      `压缩包过大，最多 ${ARCHIVE_BYTES / 1_000_000} MB；请分成几个，或者直接拖入文件夹。`,
    );
  const tail = await bytesOf(archive, Math.max(0, archive.size - END_LENGTH - 0xffff), archive.size);
  const end = endIn(tail);
  if (end === null) throw new RefusedDocument(damaged);
  const count = end.getUint16(10, true);
  const size = end.getUint32(12, true);
  const at = end.getUint32(16, true);
  if (end.getUint16(4, true) !== 0)
    throw new RefusedDocument("这是分卷的压缩包，请先合并、解开，再拖入文件夹。");
  if (count === 0xffff || at === 0xffffffff || count > ARCHIVE_ENTRIES || size > DIRECTORY_BYTES)
    throw new RefusedDocument(
      `压缩包里的文件太多，最多 ${ARCHIVE_ENTRIES} 个；请分成几个，或者直接拖入文件夹。`,
    );
  if (at + size > archive.size) throw new RefusedDocument(damaged);
  return entriesIn(await bytesOf(archive, at, at + size), count);
}

function endIn(tail: Uint8Array): DataView | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1)
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) <= tail.length)
      return new DataView(tail.buffer, tail.byteOffset + at, tail.length - at);
  return null;
}

function entriesIn(list: Uint8Array, count: number): DirectoryEntry[] {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const entries: DirectoryEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > list.length || view.getUint32(at, true) !== ENTRY) throw new RefusedDocument(damaged);
    const flags = view.getUint16(at + 8, true);
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const nameAt = at + 46;
    const extraAt = nameAt + nameLength;
    const raw = list.subarray(nameAt, extraAt);
    entries.push({
      name: entryName(raw, list.subarray(extraAt, extraAt + extraLength), (flags & 0x800) !== 0),
      folder: /[\\/]$/.test(String.fromCharCode(raw.at(-1) ?? 0)),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

async function bytesOf(archive: Blob, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await archive.slice(from, to).arrayBuffer());
}
