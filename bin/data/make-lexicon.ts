import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pinyin } from "pinyin-pro";
import { listStandingPhrases } from "@/lib/core/checks/kinds/terms/phrases/standing-phrases";

/**
 * Regenerates lib/core/lexicon/common-words.ts, after phrases were added. The dictionary is only read and
 * need not be installed: unpack the archive of `npm pack @node-rs/jieba`, then run node --import tsx
 * bin/data/make-lexicon.ts FOLDER
 */

const [jieba = ""] = process.argv.slice(2);
const han = /^[\u4e00-\u9fff]+$/;
/** The lowest counts of the classes, in sixty million words. */
const classes = [50, 150, 500, 1500, 5000, 15_000, 50_000, 150_000];
/** Names of persons and places are left out: they are too many, and say little about a phrase. */
const names = /^n[rst]/;

const written = new Set(listStandingPhrases().join(""));
const dictionary = readFileSync(path.join(jieba, "dict.txt"), "utf8")
  .split("\n")
  .map((line) => line.split(" "))
  .flatMap(([word = "", count = "0", kind = ""]) =>
    han.test(word) ? [{ word, count: Number(count), kind }] : [],
  );

const kept = dictionary.filter(({ word, count, kind }) => {
  if (word.length === 1) return count >= (classes[0] ?? 0);
  if (word.length > 3 || (names.test(kind) && count < 1000) || ![...word].some((each) => written.has(each)))
    return false;
  return count >= (word.length === 2 ? 50 : 300);
});

const lines = classes.map((least, index) => {
  const next = classes[index + 1] ?? Number.POSITIVE_INFINITY;
  const words = kept.filter(({ count }) => count >= least && count < next).map(({ word }) => word);
  const of = (length: number) => words.filter((word) => word.length === length).sort();
  const heads = new Map<string, string>();
  for (const word of of(2)) heads.set(word[0] ?? "", (heads.get(word[0] ?? "") ?? word[0] ?? "") + word[1]);
  return `  { least: ${least}, ones: "${of(1).join("")}", twos: "${[...heads.values()].join(" ")}", threes: "${of(3).join(" ")}" },\n`;
});

const groups = new Map<string, Set<string>>();
const commonest = dictionary
  .filter(({ word }) => word.length === 1)
  .sort((one, other) => other.count - one.count);
for (const { word } of commonest.slice(0, 3000))
  for (const syllable of pinyin(word, { toneType: "none", multiple: true, type: "array" }))
    groups.set(syllable, (groups.get(syllable) ?? new Set()).add(word));
const likes = [...groups.values()].filter(
  (group) => group.size > 1 && [...group].some((each) => written.has(each)),
);
writeFileSync(
  "lib/core/lexicon/common-words.ts",
  `/**
 * Common Chinese words, by how often they occur in sixty million words of running text: of each class the least count, the
 * words of one character, those of two (by their first: “政府务策” is 政府, 政务, 政策) and those of three. Taken from the
 * dictionary of jieba (MIT, © 2013 Sun Junyi) by bin/data/make-lexicon.ts: only what can touch a standing phrase.
 */
export const commonWords: readonly { least: number; ones: string; twos: string; threes: string }[] = [
${lines.join("")}];

/**
 * Characters that sound alike but for the tone, a group for each syllable of the 3,000 commonest ones that a standing phrase
 * has. Made by bin/data/make-lexicon.ts with pinyin-pro (MIT).
 */
export const syllables =
  "${likes.map((group) => [...group].join("")).join(" ")}";
`,
);
