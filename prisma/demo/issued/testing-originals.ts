import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * For tests: the originals of the five issued reports, in a folder next to the clone. They are not part of
 * the repository; tests that need them are skipped without them.
 */
const folder = join(import.meta.dirname, "..", "..", "..", "..", "shared", "seeds");

/** The originals as plain text, in numeric order; empty if they are not available. */
export function originals(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/**
 * The text that is compared: without names of laws and documents, whitespace and pinyin in brackets;
 * punctuation in one width.
 */
function comparable(text: string): string {
  return text
    .replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g, "")
    .replace(/《[^》]*》/g, "")
    .replace(/\s/g, "")
    .replace(/[(),:;]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** The first run of `length` characters of `text` that also occurs in the original; null if there is none. */
export function sharedRun(text: string, original: string, length: number): string | null {
  const [mine, theirs] = [[...comparable(text)], [...comparable(original)].map(simplifiedOrAny)];
  for (let at = 0; at + length <= mine.length; at += 1)
    for (let from = 0; from + length <= theirs.length; from += 1) {
      let same = 0;
      while (same < length && (theirs[from + same] === null || theirs[from + same] === mine[at + same]))
        same += 1;
      if (same === length) return mine.slice(at, at + length).join("");
    }
  return null;
}

const simplified = gb2312();

/** One original is in traditional characters: characters outside GB 2312 match anything. */
function simplifiedOrAny(char: string): string | null {
  return /\p{Script=Han}/u.test(char) && !simplified.has(char) ? null : char;
}

function gb2312(): Set<string> {
  const decoder = new TextDecoder("gb18030");
  const known = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let place = 0xa1; place <= 0xfe; place += 1) known.add(decoder.decode(new Uint8Array([row, place])));
  return known;
}
