import { pinyin } from "pinyin-pro";

/** The syllables of words, parted by blanks: “xing zheng xu ke”. This file brings the dictionary, which is large. */
export function syllablesOf(words: string): string {
  return pinyin(words, { toneType: "none", type: "array", v: true }).join(" ");
}
