import { joined } from "../joined-bytes";
import { FILE_BYTES, UNPACKED_RATIO } from "../limits";
import { RefusedDocument } from "../refused-document";
import type { DirectoryEntry } from "./directory";

const damaged = "这个文件在压缩包里已损坏，解不开；请重新打包后再试。";
const tooLarge = `这个文件解开后过大，最多 ${FILE_BYTES / 1_000_000} MB。`;
const STORED = 0;
const DEFLATED = 8;

/** Adds up unpacked bytes over all entries of an archive; throws beyond the limit. */
export type Meter = (bytes: number) => void;

/**
 * The bytes of one entry. They are counted while they are unpacked, so that the sizes stated in the archive
 * are not trusted, and checked against the checksum. Throws a RefusedDocument.
 */
export async function unpackEntry({ file }: DirectoryEntry, meter: Meter): Promise<Uint8Array> {
  if (file.encrypted) throw new RefusedDocument("这个文件在压缩包里设有密码，请去掉密码、重新打包后再试。");
  if (file.compressionMethod !== STORED && file.compressionMethod !== DEFLATED)
    throw new RefusedDocument("这个文件用了少见的压缩方法，请解开压缩包，直接拖入文件夹。");
  if (file.compressedSize > FILE_BYTES) throw new RefusedDocument(tooLarge);
  const counted = countedBytes(file.compressedSize, meter);
  try {
    await file.getData(counted.writable, { checkSignature: true, useWebWorkers: false });
  } catch (error) {
    throw counted.refusal() ?? new RefusedDocument(damaged, { cause: error });
  }
  return counted.bytes();
}

/** A sink that stops the unpacking beyond the limit for a file of `packed` bytes. */
function countedBytes(packed: number, meter: Meter) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let refusal: unknown;
  const count = (bytes: number) => {
    size += bytes;
    meter(bytes);
    if (size > FILE_BYTES || (size > 1_000_000 && size > packed * UNPACKED_RATIO))
      throw new RefusedDocument(tooLarge);
  };
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      try {
        count(chunk.length);
      } catch (error) {
        refusal = error;
        throw error;
      }
      chunks.push(chunk);
    },
  });
  return { writable, refusal: () => refusal, bytes: () => joined(chunks, size) };
}
