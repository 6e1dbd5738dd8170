import { PICTURE_BYTES_MAX } from "@/lib/core/prose/prose-pictures";
import { type DirectoryEntry, readDirectory } from "../archive/directory";
import { unpackEntry } from "../archive/unpack-entry";
import type { FoundPicture } from "../source-block";
import { broken, tooLarge } from "./inspect";
import { excluded, PICTURE_EXCLUDED, type PictureCollection } from "./picture-collection";

/**
 * The pictures of a Word document, each unpacked when the text shows it; others never are. `at` takes the
 * name of an entry and never throws: an unreadable picture is left out.
 */
export class DocxPictures {
  private readonly found = new Map<string, FoundPicture>();
  private entries: Promise<Map<string, DirectoryEntry>> | null = null;
  private readonly archive: Blob;

  constructor(
    bytes: Uint8Array,
    private readonly collection: PictureCollection | undefined,
  ) {
    this.archive = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  }

  async at(name: string): Promise<FoundPicture> {
    const before = this.found.get(name);
    if (before) return before;
    const picture = await this.read(name);
    this.found.set(name, picture);
    return picture;
  }

  private async read(name: string): Promise<FoundPicture> {
    if (!this.collection) return excluded(PICTURE_EXCLUDED);
    const refusal = this.collection.refusal();
    if (refusal) return refusal;
    let size = 0;
    try {
      this.entries ??= entriesOf(this.archive);
      const entry = (await this.entries).get(name);
      if (!entry) return excluded(linked);
      const bytes = await unpackEntry(entry, (more) => {
        size += more;
        if (size > PICTURE_BYTES_MAX) throw new RangeError("a picture beyond the limit");
      });
      return this.collection.take(bytes);
    } catch {
      return excluded(size > PICTURE_BYTES_MAX ? tooLarge : broken);
    }
  }
}

/** The reason given for a picture outside the file. */
export const linked = "文件里只有图片的链接，没有图片本身，请在编辑时插入";

async function entriesOf(archive: Blob): Promise<Map<string, DirectoryEntry>> {
  return new Map((await readDirectory(archive)).map((entry) => [partName(entry.name), entry]));
}

/** A part's name as in Word's relations, whichever way the packing program wrote it. */
export function partName(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\//, "");
}
