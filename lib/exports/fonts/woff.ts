import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

/**
 * The font in a WOFF 1.0 file, as fonts for the web are packed: the same tables, each deflated unless that
 * makes it no smaller.
 */
export function unpackWoff(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = woff.subarray(HEADER + at * ENTRY, HEADER + (at + 1) * ENTRY);
    const [from, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const bytes = woff.subarray(from, from + packed);
    return {
      tag: entry.subarray(0, 4),
      sum: entry.subarray(16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const sizes = tables.map(({ bytes }) => Math.ceil(bytes.length / 4) * 4);
  const start = 12 + count * 16;
  const font = Buffer.alloc(start + sizes.reduce((sum, size) => sum + size, 0));
  const power = Math.floor(Math.log2(count));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(2 ** power * 16, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE((count - 2 ** power) * 16, 10);
  let end = start;
  for (const [at, { tag, sum, bytes }] of tables.entries()) {
    const entry = 12 + at * 16;
    tag.copy(font, entry);
    sum.copy(font, entry + 4);
    font.writeUInt32BE(end, entry + 8);
    font.writeUInt32BE(bytes.length, entry + 12);
    bytes.copy(font, end);
    end += sizes[at] ?? 0;
  }
  return font;
}
