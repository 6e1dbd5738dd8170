import { RefusedDocument } from "../refused-document";
import { readDirectory } from "./directory";
import { ARCHIVE_UNPACKED_BYTES } from "./limits";
import { isPassedOver } from "./passed-over";
import { unpackEntry } from "./unpack-entry";

/**
 * A file of an archive: its name with folders, its size in bytes, and `read` to unpack it. `read` throws a
 * RefusedDocument.
 */
export type ArchivedFile = { name: string; size: number; read: () => Promise<Uint8Array> };

/**
 * The files of a zip archive, without folders and files that operating systems leave behind. Each is unpacked
 * only when it is read, so that memory holds one at a time. Throws a RefusedDocument if the archive itself
 * cannot be read.
 */
export async function openArchive(archive: Blob): Promise<ArchivedFile[]> {
  let unpacked = 0;
  const meter = (bytes: number) => {
    unpacked += bytes;
    if (unpacked > ARCHIVE_UNPACKED_BYTES)
      throw new RefusedDocument("压缩包展开后过大，这个文件没有读；请分成几个，或者直接拖入文件夹。");
  };
  const entries = await readDirectory(archive);
  return entries
    .filter(({ name }) => !isPassedOver(name))
    .map((entry) => ({
      name: entry.name,
      size: entry.file.uncompressedSize,
      read: () => unpackEntry(entry, meter),
    }));
}
