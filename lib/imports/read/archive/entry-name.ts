import { crc32 } from "@/lib/core/crc32";

const NAME_LENGTH = 300;
/** The mark of Info-ZIP's field that repeats the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/**
 * An entry's name with its folders, as a label: nothing is ever written to it. Windows packs names in GBK without saying
 * so, others in UTF-8 with or without the mark; a field of Info-ZIP goes before both.
 */
export function entryName(raw: Uint8Array, extra: Uint8Array, markedUtf8: boolean): string {
  const name =
    unicodePath(raw, extra) ??
    decoded(raw, "utf-8") ??
    (markedUtf8 ? null : decoded(raw, "gb18030")) ??
    new TextDecoder("utf-8").decode(raw);
  return tidy(name);
}

function unicodePath(raw: Uint8Array, extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true);
    const isPath = view.getUint16(at, true) === UNICODE_PATH && size > 5 && at + 4 + size <= extra.length;
    // The field counts only while it belongs to this very name: renaming tools forget it.
    if (isPath && extra[at + 4] === 1 && view.getUint32(at + 5, true) === crc32(raw))
      return decoded(extra.subarray(at + 9, at + 4 + size), "utf-8");
    at += 4 + size;
  }
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function tidy(name: string): string {
  const parts = name
    .replace(/\p{Cc}/gu, "�")
    .split(/[\\/]+/)
    .filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.join("/").slice(-NAME_LENGTH);
}
