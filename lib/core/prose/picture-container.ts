import crc32 from "crc-32";
import type { PictureMime } from "./prose-pictures";

/**
 * Checks the structure of a picture file by its own length fields, to detect files that are truncated or only
 * begin like a picture. Pixels are not decoded.
 */

/** The type according to the first bytes, or null. */
export function announcedType(bytes: Uint8Array): PictureMime | null {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (begins(bytes, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 4) === "WEBP") return "image/webp";
  return null;
}

/** True if the file is complete from its first to its last part. */
export function isWholePicture(bytes: Uint8Array, type: PictureMime): boolean {
  switch (type) {
    case "image/png":
      return isWholePng(bytes);
    case "image/jpeg":
      return isWholeJpeg(bytes);
    case "image/webp":
      return isWholeWebp(bytes);
  }
}

/** PNG: IHDR, at least one IDAT, IEND, each chunk with its checksum, and nothing after the end. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 8;
  let pixels = false;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return false;
    const name = ascii(bytes, at + 4, 4);
    if (at === 8 && name !== "IHDR") return false;
    // The library's checksum is signed, so the file's is read as signed too.
    if (crc32.buf(bytes.subarray(at + 4, end - 4)) !== view.getInt32(end - 4)) return false;
    if (name === "IDAT") pixels = true;
    if (name === "IEND") return pixels && end === bytes.length;
    at = end;
  }
  return false;
}

/**
 * JPEG: segments up to a scan, and the end marker after it. Cameras append data after the end marker, which
 * is permitted.
 */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 2;
  let scanned = false;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === 0xd9) return scanned;
    if (at + 4 > bytes.length) return false;
    at += 2 + view.getUint16(at + 2);
    if (mark !== 0xda) continue;
    scanned = true;
    at = endOfScan(bytes, at);
  }
  return false;
}

/** The end of the compressed data: at a marker that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    const escaped = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (bytes[at] === 0xff && !escaped) return at;
  }
  return bytes.length;
}

/**
 * WebP: the RIFF length is that of the file (an odd length has one byte of padding), and its chunks fill it.
 */
function isWholeWebp(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (bytes.length < 20) return false;
  const end = 8 + view.getUint32(4, true);
  if (end !== bytes.length && end + 1 !== bytes.length) return false;
  let at = 12;
  let pixels = false;
  while (at + 8 <= end) {
    const name = ascii(bytes, at, 4);
    if (name === "VP8 " || name === "VP8L" || name === "ANMF") pixels = true;
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return false;
    at += 8 + length + (length % 2);
  }
  return pixels;
}

function begins(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
