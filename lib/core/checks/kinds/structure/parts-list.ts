import { chineseNumber } from "../../../prose/numbering";
import { wordSimilarity } from "../../../prose/prose-words";
import { PREFACE } from "../../../report";
import type { CheckInput } from "../../engine/check";
import { type Line, linesOfChapter } from "../../engine/passages";

/** A list of the report's parts in its opening: “本报告由总体情况、…六个部分组成”. */
export type PartsList = {
  line: Line;
  /** The words of the list, and those of the count; null where none is given. */
  list: readonly [from: number, to: number];
  count: { from: number; to: number; words: string; value: number } | null;
  /** Parts that are listed by the name of a chapter or nearly so, and how. */
  matched: { chapterId: string; words: string; from: number }[];
  /** Listed, and no chapter of the outline. */
  unknown: string[];
};

const countWords = "([一二三四五六七八九十]{1,3}|\\d{1,2})\\s*个?\\s*等?\\s*(?:大?部分|章节?|方面(?:内容)?)";
const opening = new RegExp(
  `(?:报告|全文|年报|内容)(?:主要|具体)?(?:内容)?(?:由|共?分为?|包括|包含|涵盖|含)(?:以下)?(?:内容)?[：:]?([^。]{6,400}?)(?:等)?(?:[，,]?(?:共|共计|分)?${countWords}(?:组成|构成|内容)?(?=[。，,；）]|$)|(?:组成|构成)(?=[。，,；]|$)|(?=。|$))`,
  "g",
);

const numerals = new Map(Array.from({ length: 20 }, (_, index) => [chineseNumber(index + 1), index + 1]));

/** The lists in the opening that name at least two of the outline's chapters, or count their parts. */
export function partsLists(input: CheckInput): PartsList[] {
  return linesOfChapter(PREFACE, input.content.chapters[PREFACE]).flatMap((line) =>
    [...line.text.matchAll(opening)].flatMap((found): PartsList[] => {
      // “报告由某镇编制，包括…”: the list begins behind the last of such words.
      const list = (found[1] ?? "").replace(/^.*(?:包括|包含|涵盖|分为)[：:]?/, "");
      const from = found.index + found[0].indexOf(found[1] ?? "") + (found[1] ?? "").length - list.length;
      const parts = readParts(list, from, input);
      const count = countIn(found, line.text);
      return parts.matched.length >= 2 || (count && parts.matched.length + parts.unknown.length >= 2)
        ? [{ line, list: [from, from + list.length], count, ...parts }]
        : [];
    }),
  );
}

function countIn(found: RegExpMatchArray & { index: number }, text: string): PartsList["count"] {
  const number = found[2];
  if (!number) return null;
  const end = found.index + found[0].length;
  const from = text.lastIndexOf(number, end);
  const value = /^\d+$/.test(number) ? Number(number) : numerals.get(number);
  return value === undefined ? null : { from, to: from + number.length, words: number, value };
}

/** Chapters named exactly first, then those that a listed name resembles most. */
function readParts(
  list: string,
  start: number,
  { form }: CheckInput,
): Pick<PartsList, "matched" | "unknown"> {
  const { chapters } = form.outline;
  let rest = list;
  const matched: PartsList["matched"] = [];
  for (const { id, heading } of chapters.toSorted(
    (one, other) => other.heading.length - one.heading.length,
  )) {
    const at = rest.indexOf(heading);
    if (at < 0) continue;
    matched.push({ chapterId: id, words: heading, from: start + at });
    rest = `${rest.slice(0, at)}${"|".repeat(heading.length)}${rest.slice(at + heading.length)}`;
  }
  const unknown: string[] = [];
  for (const { words, from } of namesIn(rest)) {
    const left = chapters.filter(({ id }) => !matched.some(({ chapterId }) => chapterId === id));
    const best = left
      .map((chapter) => ({ chapter, alike: alike(words, chapter.heading) }))
      .sort((one, other) => other.alike - one.alike)[0];
    if (best && best.alike >= 0.5) matched.push({ chapterId: best.chapter.id, words, from: start + from });
    else unknown.push(words);
  }
  return { matched, unknown };
}

const numbering =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]是)/;

/** The names of a list; the marks within a name (行政复议、行政诉讼) do not part it. */
function namesIn(list: string): { words: string; from: number }[] {
  const kept = list
    .replace(/(复议|提起)、(?=(?:提起)?行政诉讼|诉讼)/g, "$1\u0001")
    .replace(/(政府|收费|复议|建设|发布|解读)、(?=(?:减免|诉讼|经费|解读|回应))/g, "$1\u0001")
    .replace(/[一二三四五六七八九十\d](?=、)(?<=(?:^|[|；，])[一二三四五六七八九十\d])/g, " ");
  return [...kept.matchAll(/[^|、；;，,]+/g)].flatMap((found) => {
    const raw = found[0].replaceAll("\u0001", "、");
    const words = raw
      .replace(/^[\s以及和]+|\s+$/g, "")
      .replace(numbering, "")
      .replace(/(?:等)$/, "");
    return words.length < 2 || /^(?:共|等|计|和|及|以及)$/.test(words)
      ? []
      : [{ words, from: found.index + raw.indexOf(words) }];
  });
}

const filler = /政府信息公开|政府信息|信息公开工作|工作|情况|的|主要|存在|事项/g;

/** How alike two names are, by all their words and by those that tell them apart. */
function alike(one: string, other: string): number {
  const [first, second] = [one.replace(filler, ""), other.replace(filler, "")];
  return Math.max(
    wordSimilarity(one, other),
    first.length >= 2 && second.length >= 2 ? contained(first, second) : 0,
  );
}

function contained(one: string, other: string): number {
  return one.includes(other) || other.includes(one) ? 0.9 : wordSimilarity(one, other);
}
