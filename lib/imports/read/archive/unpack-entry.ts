import { Inflate } from "fflate";
import { crc32 } from "@/lib/core/crc32";
import { FILE_BYTES, UNPACKED_RATIO } from "../limits";
import { RefusedDocument } from "../refused-document";
import type { DirectoryEntry } from "./directory";

const damaged = "这个文件在压缩包里已损坏，解不开；请重新打包后再试。";
const tooLarge = `这个文件解开后过大，最多 ${FILE_BYTES / 1_000_000} MB。`;
const STEP = 16_384;

/** Counts what comes out, over all entries of an archive; throws where it is more than may be. */
export type Meter = (bytes: number) => void;

/**
 * The bytes of one entry. They are counted as they come out, so what the archive says of itself is never believed, and
 * compared with its checksum. Throws a RefusedDocument.
 */
export async function unpackEntry(archive: Blob, entry: DirectoryEntry, meter: Meter): Promise<Uint8Array> {
  if (entry.encrypted) throw new RefusedDocument("这个文件在压缩包里设有密码，请去掉密码、重新打包后再试。");
  if (entry.method !== 0 && entry.method !== 8)
    throw new RefusedDocument("这个文件用了少见的压缩方法，请解开压缩包，直接拖入文件夹。");
  if (entry.packed > FILE_BYTES) throw new RefusedDocument(tooLarge);
  const head = new DataView(await archive.slice(entry.at, entry.at + 30).arrayBuffer());
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new RefusedDocument(damaged);
  const from = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = new Uint8Array(await archive.slice(from, from + entry.packed).arrayBuffer());
  if (packed.length < entry.packed) throw new RefusedDocument(damaged);
  const bytes = entry.method === 0 ? stored(packed, meter) : inflated(packed, meter);
  if (crc32(bytes) !== entry.crc) throw new RefusedDocument(damaged);
  return bytes;
}

function stored(packed: Uint8Array, meter: Meter): Uint8Array {
  meter(packed.length);
  return packed;
}

function inflated(packed: Uint8Array, meter: Meter): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    meter(chunk.length);
    if (size > FILE_BYTES || (size > 1_000_000 && size > packed.length * UNPACKED_RATIO))
      throw new RefusedDocument(tooLarge);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof RefusedDocument ? error : new RefusedDocument(damaged);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
