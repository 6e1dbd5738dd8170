import { Converter, Locale } from "opencc-js/t2cn";
import { fullWidth } from "@/lib/core/full-width";
import type { CleaningRecord } from "./cleaned";

/** Changes characters of a line and adds each change to the record. */
export type LineCleaning = (text: string, record: CleaningRecord) => string;

const cjk = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";

const residue =
  /\[(?:bookmark|endif|if |_GoBack)[^\]]{0,80}\]|(?![\s\u00ad\u200b-\u200f\u2060\ufeff])[\p{Cc}\p{Cf}\p{Cs}\uf000-\uf0ff]/giu;

/** Removes Word's bookmark and cell marks, symbol-font characters, control and zero-width characters. */
export const withoutResidue: LineCleaning = (text, record) =>
  replaced(
    text,
    residue,
    () => "",
    (was) => record.add("residue", was),
  ).replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");

const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
const pinyin = new RegExp(`(?<=[${cjk}])[（(][a-zü${toned}]{1,7}[)）]`, "gi");

/** True for a document that gives pronunciations: several syllables with tone marks in brackets. */
export function hasPinyin(lines: readonly string[]): boolean {
  const mark = new RegExp(`[${toned}]`, "i");
  let found = 0;
  for (const line of lines) {
    found += (line.match(pinyin) ?? []).filter((syllable) => mark.test(syllable)).length;
    if (found >= 3) return true;
  }
  return false;
}

/** “臺(tái)” → “臺”. */
export const withoutPinyin: LineCleaning = (text, record) =>
  replaced(
    text,
    pinyin,
    () => "",
    (was) => record.add("pinyin", was),
  );

let simplify: ((text: string) => string) | null = null;

function simplified(text: string): string {
  simplify ??= Converter({ from: "t", to: "cn" });
  return simplify(text);
}

/**
 * True for a document in traditional characters: more than one character in fifty would change. A single one
 * may be part of a place name.
 */
export function isTraditional(lines: readonly string[]): boolean {
  const text = lines.join("").slice(0, 20_000);
  const written = text.match(new RegExp(`[${cjk}]`, "g"))?.length ?? 0;
  if (written < 20 || countChangeable(text) * 50 <= written) return false;
  const after = simplified(text);
  let changed = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== after[at]) changed += 1;
  return changed * 50 > written;
}

let changeable: Set<string> | null = null;

/**
 * How many characters of a text have another form in the dictionary, regardless of context. Converting a text
 * first turns the whole dictionary into a tree, which takes longer than reading a report; most reports have
 * hardly any such character.
 */
function countChangeable(text: string): number {
  changeable ??= new Set(
    (Locale.to.cn ?? [])
      .flat()
      .flatMap((dictionary) =>
        entriesOf(dictionary).flatMap(([was, becomes]) =>
          was.split("").filter((char, at) => char !== becomes[at]),
        ),
      ),
  );
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (changeable.has(text.charAt(at))) count += 1;
  return count;
}

/** The entries of “乾淨 干净|…”, or those already given as pairs. */
function entriesOf(dictionary: string | readonly (readonly [string, string])[]) {
  return typeof dictionary === "string"
    ? dictionary.split("|").map((entry) => entry.split(" ") as [string, string])
    : dictionary;
}

export const toSimplified: LineCleaning = (text, record) => {
  const after = simplified(text);
  if (after === text) return text;
  if (after.length !== text.length) {
    record.add("traditional", text, after);
    return after;
  }
  for (let at = 0; at < text.length; at += 1)
    if (text[at] !== after[at]) record.add("traditional", text[at] as string, after[at] as string);
  return after;
};

/** Makes digits and Latin letters half-width and the punctuation of Chinese text full-width. */
export const evenWidths: LineCleaning = (text, record) => {
  const report = (was: string, became: string) => record.add("width", was, became);
  const narrow = replaced(
    text,
    /[０-９Ａ-Ｚａ-ｚ％]/g,
    (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    report,
  );
  const behind = replaced(
    narrow,
    new RegExp(`(?<=[${cjk}”’》）】][ \\u3000]?)[,;:?!)(]`, "g"),
    (char) => fullWidth[char] ?? char,
    report,
  );
  return replaced(
    behind,
    new RegExp(`[()](?=[ \\u3000]?[${cjk}“《（【])`, "g"),
    (char) => fullWidth[char] ?? char,
    report,
  );
};

const wideMarks = "，。；：？！、（）“”‘’《》〈〉【】〔〕…—";
const gap = new RegExp(
  `(?<=[${cjk}${wideMarks}])[ \\u00a0\\u2000-\\u200a\\u3000]{1,2}(?=[${cjk}${wideMarks}\\d])|(?<=[\\d${wideMarks}])[ \\u00a0\\u2000-\\u200a\\u3000]{1,2}(?=[${cjk}${wideMarks}])`,
  "g",
);

/** “2018 年” → “2018年”. A wider gap separates text on purpose and is reduced to one space. */
export const withoutGaps: LineCleaning = (text, record) => {
  const line = text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, "");
  const closed = line.replace(gap, (was, at: number) => {
    // “一 概述” and “1 概述” would lose their numbering without the space.
    if (
      /^([一二三四五六七八九十]{1,3}|\d{1,2})$/.test(line.slice(0, at)) &&
      !/[年月日]/.test(line[at + was.length] ?? "")
    )
      return was;
    const [before, after] = [line[at - 1] ?? "", line[at + was.length] ?? ""];
    record.add("spaces", `${before}${was}${after}`, `${before}${after}`);
    return "";
  });
  return closed.replace(/[\s\u3000]{2,}/g, " ");
};

function replaced(
  text: string,
  pattern: RegExp,
  become: (was: string) => string,
  report: (was: string, became: string) => void,
): string {
  return text.replace(pattern, (was) => {
    const became = become(was);
    if (became !== was) report(was, became);
    return became;
  });
}
