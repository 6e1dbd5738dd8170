import {
  type Entry,
  ERR_SPLIT_ZIP_FILE,
  type FileEntry,
  type Reader,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-reader.js";
import { RefusedDocument } from "../refused-document";
import { decodeName, tidyName } from "./entry-name";
import { ARCHIVE_BYTES, ARCHIVE_ENTRIES, DIRECTORY_BYTES } from "./limits";

/**
 * A file as described in the list at the archive's end. Its sizes are only claims and are counted when it is
 * unpacked.
 */
export type DirectoryEntry = { name: string; file: FileEntry };

const damaged = "压缩包已损坏，读不出里面的文件；请重新打包后再试。";
const tooMany = `压缩包里的文件太多，最多 ${ARCHIVE_ENTRIES} 个；请分成几个，或者直接拖入文件夹。`;

/**
 * The files of a zip archive in its order, without folders. Reads only the list at the end. Throws a
 * RefusedDocument.
 */
export async function readDirectory(archive: Blob): Promise<DirectoryEntry[]> {
  if (archive.size > ARCHIVE_BYTES)
    throw new RefusedDocument(
      `压缩包过大，最多 ${ARCHIVE_BYTES / 1_000_000} MB；请分成几个，或者直接拖入文件夹。`,
    );
  const entries: DirectoryEntry[] = [];
  let count = 0;
  try {
    for await (const entry of entriesOf(archive)) {
      count += 1;
      if (count > ARCHIVE_ENTRIES) throw new RefusedDocument(tooMany);
      if (!entry.directory) entries.push({ name: tidyName(entry.filename), file: entry });
    }
  } catch (error) {
    throw refusalOf(error);
  }
  return entries;
}

function entriesOf(archive: Blob): AsyncGenerator<Entry, boolean> {
  // Names are labels here, never paths, so none is unsafe; and archives of careless programs must open.
  return new ZipReader(boundedReader(archive), {
    decodeText: decodeName,
    filenameValidation: "tolerant",
    strictness: "tolerant",
    useWebWorkers: false,
  }).getEntriesGenerator();
}

/**
 * Reads parts of the archive, but none larger than a list of entries can be: an archive may claim any length.
 */
function boundedReader(archive: Blob): Reader<Blob> {
  const reader = {
    size: archive.size,
    async readUint8Array(offset: number, length: number) {
      if (length > DIRECTORY_BYTES) throw new RefusedDocument(tooMany);
      return new Uint8Array(await archive.slice(offset, offset + length).arrayBuffer());
    },
    createReadable: ({ offset, size }: { offset: number; size: number }) =>
      archive.slice(offset, offset + size).stream(),
  };
  // The library accepts any such object, but its types require its own class, which would bundle all its
  // writers too.
  return reader as unknown as Reader<Blob>;
}

function refusalOf(error: unknown): RefusedDocument {
  if (error instanceof RefusedDocument) return error;
  const split = error instanceof Error && error.message === ERR_SPLIT_ZIP_FILE;
  return new RefusedDocument(split ? "这是分卷的压缩包，请先合并、解开，再拖入文件夹。" : damaged);
}
