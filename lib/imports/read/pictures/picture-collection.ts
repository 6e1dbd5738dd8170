import { PICTURES, PICTURES_BYTES, PICTURES_LOOKED_AT } from "../limits";
import { sha256 } from "../sha256";
import type { FoundPicture } from "../source-block";
import { inspectSourcePicture } from "./inspect";

/** Why a picture stays out where documents are read without a collection. */
export const PICTURE_EXCLUDED = "图片不随文字导入，请在编辑时插入";

/** How a reader asks for a picture: by what the source calls it. */
export type PictureSource = (source: string) => FoundPicture;

export const withoutPictures: PictureSource = () => excluded(PICTURE_EXCLUDED);

export function excluded(left: string): FoundPicture {
  return { picture: null, left };
}

/**
 * The bytes of the pictures of one document, each once, within limits. Beyond them a picture stays out and its words
 * come along: no picture makes a document unreadable.
 */
export class PictureCollection {
  private readonly kept = new Map<string, Uint8Array>();
  private size = 0;
  private lookedAt = 0;

  /** By the SHA-256 of the bytes, in hex. */
  get pictures(): ReadonlyMap<string, Uint8Array> {
    return this.kept;
  }

  /** Why no further picture is looked at, null while there is room. Asked before bytes are unpacked. */
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
