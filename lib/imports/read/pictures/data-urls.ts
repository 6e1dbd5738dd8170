import { PICTURE_BYTES_MAX } from "@/lib/core/prose/prose-pictures";
import { broken, tooLarge } from "./inspect";
import { excluded, type PictureCollection, type PictureSource } from "./picture-collection";

/** Pictures that a page contains as data URLs. Others are only links, and nothing is fetched. */
export function dataUrlPictures(collection: PictureCollection): PictureSource {
  return (source) => {
    if (!/^data:/i.test(source)) return excluded("网页里只有图片的地址，没有图片本身，请在编辑时插入");
    const comma = source.indexOf(",");
    if (source.length - comma > PICTURE_BYTES_MAX * 3) return excluded(tooLarge);
    const refusal = collection.refusal();
    if (refusal) return refusal;
    const bytes = bytesOf(source.slice(comma + 1), /;base64$/i.test(source.slice(0, comma).trim()));
    return bytes ? collection.take(bytes) : excluded(broken);
  };
}

function bytesOf(data: string, base64: boolean): Uint8Array | null {
  try {
    const text = base64 ? atob(decodeURIComponent(data).replace(/\s+/g, "")) : decodeURIComponent(data);
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Number of characters of a page that belong to data URLs: they count as pictures, not as markup. */
export function dataUrlLength(html: string): number {
  let length = 0;
  for (const [url] of html.matchAll(/data:image\/[\w.+-]{1,30};base64,[A-Za-z0-9+/=%\s]*/gi))
    length += url.length;
  return length;
}
