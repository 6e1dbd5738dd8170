import { PICTURES, PICTURES_BYTES, PICTURES_LOOKED_AT } from "../limits";
import { sha256 } from "../sha256";
import type { FoundPicture } from "../source-block";
import { inspectSourcePicture } from "./inspect";

/** The reason given where documents are read without a collection. */
export const PICTURE_EXCLUDED = "图片不随文字导入，请在编辑时插入";

/** Returns a picture by the name that the source uses for it. */
export type PictureSource = (source: string) => FoundPicture;

export const withoutPictures: PictureSource = () => excluded(PICTURE_EXCLUDED);

export function excluded(left: string): FoundPicture {
  return { picture: null, left };
}

/**
 * The bytes of the pictures of one document, each once, within limits. Beyond them a picture is left out and
 * its alternative text kept: no picture makes a document unreadable.
 */
export class PictureCollection {
  private readonly kept = new Map<string, Uint8Array>();
  private size = 0;
  private lookedAt = 0;

  /** Bytes by their SHA-256 in hex. */
  get pictures(): ReadonlyMap<string, Uint8Array> {
    return this.kept;
  }

  /**
   * The reason why no further picture is examined, or null within the limit. Called before bytes are
   * unpacked.
   */
  refusal(): FoundPicture | null {
    return this.lookedAt < PICTURES_LOOKED_AT ? null : excluded(tooMany);
  }

  take(bytes: Uint8Array): FoundPicture {
    const refusal = this.refusal();
    if (refusal) return refusal;
    this.lookedAt += bytes.length;
    const info = inspectSourcePicture(bytes);
    if (typeof info === "string") return excluded(info);
    const id = sha256(bytes);
    if (!this.kept.has(id)) {
      if (this.kept.size >= PICTURES) return excluded(tooMany);
      if (this.size + bytes.length > PICTURES_BYTES) return excluded(tooMuch);
      this.size += bytes.length;
      this.kept.set(id, bytes);
    }
    return { picture: { id, ...info }, left: null };
  }
}

const tooMany = `图片太多，一份文件最多导入 ${PICTURES} 张，其余请在编辑时插入`;
const tooMuch = `图片合计超过 ${PICTURES_BYTES / 1_000_000} MB，其余请在编辑时插入`;
