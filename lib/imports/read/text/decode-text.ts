import { RefusedDocument } from "../refused-document";

const notText = "这不是文字文件：里面是程序或图片一类的数据，不能导入。";

/**
 * The characters of a text or page: by its byte order mark; else as UTF-16 if every other byte is zero or in
 * a plane of Chinese characters; else as UTF-8; else in the charset that a page declares; else as GB18030
 * (which includes GBK and GB2312). Throws a RefusedDocument if it is not text in any of them.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byMark(bytes);
  const text =
    marked ?? decoded(bytes, "utf-8") ?? utf16(bytes) ?? declared(bytes) ?? decoded(bytes, "gb18030");
  if (text === null || isBinary(text)) {
    const wide = marked === null ? utf16(bytes) : null;
    if (wide === null || isBinary(wide)) throw new RefusedDocument(notText);
    return wide;
  }
  return text;
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes, "utf-8");
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be");
  return null;
}

/** Without a mark: UTF-16 has a zero byte in line ends and digits, which no other encoding has. */
function utf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 20_000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  if (even + odd === 0 || bytes.length % 2 === 1) return null;
  const text = decoded(bytes, even > odd ? "utf-16be" : "utf-16le");
  return text !== null && !isBinary(text) ? text : null;
}

function declared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const charset = /<meta[^>]+charset=["']?([\w-]{2,20})/i.exec(head)?.[1];
  return charset === undefined ? null : decoded(bytes, charset);
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters other than those of typesetting, and private use ones, do not occur in text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const strange = sample.match(/[^\P{C}\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu)?.length ?? 0;
  return strange > sample.length / 100 || sample.includes("\0");
}
