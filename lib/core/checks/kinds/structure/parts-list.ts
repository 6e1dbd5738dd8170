import { matchesOf } from "@/lib/core/matches";
import { chineseNumber } from "@/lib/core/prose/numbering/numbering";
import { wordSimilarity } from "../../../prose/prose-words";
import { PREFACE } from "../../../report";
import type { CheckInput } from "../../engine/check";
import { remembered } from "../../engine/input/input-parts";
import { type Line, linesOfChapter } from "../../engine/passages";

/** A list of the report's parts in its opening: “本报告由总体情况、…六个部分组成”. */
export type PartsList = {
  line: Line;
  /** Positions of the list and of the count; the count is null if none is given. */
  list: readonly [from: number, to: number];
  count: { from: number; to: number; words: string; value: number } | null;
  /** Parts that are listed by a chapter's name or nearly so, with the text as written and its position. */
  matched: { chapterId: string; words: string; from: number }[];
  /** Listed parts that match no chapter of the outline. */
  unknown: string[];
  /** 1 if the last name and an annex are joined by “and” (“……事项及附表”) and may be counted as one part. */
  joinedAnnexes: number;
  /** True if “等” says that there are more parts and no number says how many. */
  open: boolean;
};

const countWords = "([一二三四五六七八九十]{1,3}|\\d{1,2})\\s*个?\\s*等?\\s*(?:大?部分|章节?|方面(?:内容)?)";
const opening = new RegExp(
  `(?:报告|全文|年报|内容)(?:主要|具体)?(?:内容)?(?:由|共?分为?|包括|包含|涵盖|含)(?:以下)?(?:内容)?[：:]?([^。]{6,400}?)(?:等)?(?:[，,]?(?:共|共计|分)?${countWords}(?:组成|构成|内容)?(?=[。，,；）]|$)|(?:组成|构成)(?=[。，,；]|$)|(?=。|$))`,
  "g",
);

const numerals = new Map(Array.from({ length: 20 }, (_, index) => [chineseNumber(index + 1), index + 1]));

/** The lists in the opening that name at least two of the outline's chapters, or count their parts. */
export function partsLists(input: CheckInput): readonly PartsList[] {
  return listsIn(linesOfChapter(PREFACE, input.content.chapters[PREFACE]), input);
}

const listsIn = remembered((opened: readonly Line[], input): PartsList[] =>
  opened.flatMap((line) =>
    matchesOf(line.text, opening).flatMap((found): PartsList[] => {
      // “报告由某镇编制，包括…”: the list begins after the last introducing word.
      const named = (found[1] ?? "").replace(summedUp, "").replace(goesOn, "");
      const list = named
        .replace(/^.*(?:包括|包含|涵盖|分为|[，；]本?(?:报告|年报|全文)由)[：:]?/, "")
        .replace(maker, "")
        .replace(introduction, "");
      const from = found.index + found[0].indexOf(named) + named.length - list.length;
      const parts = readParts(list, from, input);
      const count = countIn(found, line.text);
      return parts.matched.length >= 2 || (count && parts.matched.length + parts.unknown.length >= 2)
        ? [
            {
              line,
              list: [from, from + list.length],
              count,
              open: isOpen(found, count, parts),
              joinedAnnexes: /(?:以及|[和及与])附[表件录]/.test(list) ? 1 : 0,
              ...parts,
            },
          ]
        : [];
    }),
  ),
);

/** “由某镇编制，由……组成”: the author of the report is not one of the parts. */
const maker = /^[^，、；]{2,40}?(?:编制|编写|撰写|制作)(?:完成|而成)?[，；](?:全文|报告|内容)?(?:由)?/;

/** “六个部分，分别为：”, “六部分组成：” before the first name. */
const introduction =
  /^[^、，；]{0,4}?个?(?:大?部分|方面|章节?)(?:内容)?(?:组成|构成)?[，,：:]*(?:分别)?(?:为|是|即|包括)?[：:]?|^(?:分别)(?:为|是)[：:]?/;

/** “……等六个方面就本镇工作作了总结”: a verb with the parts as its object. */
const summedUp =
  /(?<=[\u3400-\u9fff])等?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})个?(?:方面|部分)(?=[就对]).*$/s;

/** “……减免情况等，相关数据统计截止到……”: the sentence continues with another subject. */
const goesOn =
  /等?[，；](?:本)?(?:年度)?(?:报告|年报)?(?:中|所涉及|所列|涉及|使用|引用|相关|有关|的)*(?:数据|统计(?:期限|时间|时限|数据)|电子版|如对|如有).*$/s;

/** “……等”, “……等内容” at the end of a list; “……等六个部分” after only three names. */
function isOpen(
  found: RegExpMatchArray,
  count: PartsList["count"],
  { matched, unknown }: Pick<PartsList, "matched" | "unknown">,
): boolean {
  if (count !== null)
    return /等[，,]?[^、，]{1,8}$/.test(found[0]) && matched.length + unknown.length + 1 < count.value;
  return /等(?:方面|部分|内容|情况|事项)?(?:的?(?:内容|情况))?(?:组成|构成)?$/.test(found[0]);
}

function countIn(found: RegExpMatchArray & { index: number }, text: string): PartsList["count"] {
  const number = found[2];
  if (!number) return null;
  const end = found.index + found[0].length;
  const from = text.lastIndexOf(number, end);
  const value = /^\d+$/.test(number) ? Number(number) : numerals.get(number);
  return value === undefined ? null : { from, to: from + number.length, words: number, value };
}

/** Exact chapter names first; then each remaining name goes to the chapter that resembles it most. */
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
    const [from, to] = wholeName(rest, at, at + heading.length);
    rest = `${rest.slice(0, from)}${"|".repeat(to - from)}${rest.slice(to)}`;
  }
  const unknown: string[] = [];
  for (const { words, from } of namesIn(rest)) {
    const left = chapters.filter(({ id }) => !matched.some(({ chapterId }) => chapterId === id));
    const best = left
      .map((chapter) => ({ chapter, alike: alike(words, chapter.heading) }))
      .sort((one, other) => other.alike - one.alike)[0];
    if (best && best.alike >= 0.5) matched.push({ chapterId: best.chapter.id, words, from: start + from });
    // “举报、投诉、行政复议和行政诉讼的处理情况”: a word of a longer name.
    else if (lastWord.test(words) || words.length > WORD_MAX) unknown.push(words);
  }
  return { matched, unknown };
}

const numbering =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]是)/;

/** “政府信息公开工作” before “存在的主要问题及改进情况” is part of the same name: extends it up to the next mark or “和”. */
function wholeName(list: string, from: number, to: number): [number, number] {
  const before = /(?:^|[|、；;，,]|[和及与]|以及)([^|、；;，,和及与]*)$/.exec(list.slice(0, from))?.[1] ?? "";
  const behind =
    /^(?!和|及|与|以及|等|共)[^|、；;，,]*?(?=$|[|、；;，,]|和|及|与|以及|等)/.exec(list.slice(to))?.[0] ??
    "";
  return [from - before.length, to + behind.length];
}

/** So few characters that do not end as a name does are a word of one. */
const WORD_MAX = 3;
/** The last word of a chapter's name. */
export const lastWord = /(?:情况|概述|概况|综述|总述|事项|措施|问题|打算|思路|建议|计划|说明|[表件录注])$/;

/** Splits a list into names; marks within a name (行政复议、行政诉讼) do not split it. */
function namesIn(list: string): { words: string; from: number }[] {
  const marked = list
    // “咨询情况（公民、法人和其他组织的咨询情况）” is one name.
    .replace(/（[^（）]*）/g, (remark) => remark.replaceAll("、", "\u0001"))
    .replace(/(复议|复议情况|提起)、(?=(?:提起)?行政诉讼|诉讼)/g, "$1\u0001")
    .replace(/问题、(?=改进|整改|改善)/g, "问题\u0001")
    .replace(/(政府|收费|复议|建设|发布|解读)、(?=(?:减免|诉讼|经费|解读|回应))/g, "$1\u0001")
    .replace(/[一二三四五六七八九十\d](?=、)(?<=(?:^|[|；，])[一二三四五六七八九十\d])/g, " ")
    // The last name of a list: “……的情况以及附表”, “……的情况和其他需要报告的事项”.
    .replace(
      /以及(?=附[表件录]|其[他它]|需要|存在|政府信息公开)|(?<=[情况概述项施])[和及与](?=附[表件录]|其[他它]|需要|政府信息公开工作存在)/g,
      (word) => `，${"\u0002".repeat(word.length - 1)}`,
    );
  return matchesOf(joined(marked), /[^|、；;，,]+/g).flatMap((found) => {
    const raw = found[0].replaceAll("\u0001", "、").replaceAll("\u0002", "");
    const words = raw
      .replace(/^[\s以及和]+|\s+$/g, "")
      .replace(numbering, "")
      .replace(/(?:等)?(?:[一二三四五六七八九十\d]{0,3}个?(?:部分|方面))?(?:组成|构成)?$/, "")
      .replace(/(?:等)$/, "");
    return words.length < 2 || /^(?:共|等|计|和|及|以及)$|^[等共]/.test(words)
      ? []
      : [{ words, from: found.index + Math.max(0, found[0].indexOf(words)) }];
  });
}

/**
 * In a list of full names (“……情况、……事项”), text before a mark without such an ending is only the beginning of a
 * name: “政府信息公开的人员、收费及减免情况”.
 */
function joined(list: string): string {
  const names = list.split(/[|、；;，,]+/).filter((name) => name.trim().length > 1);
  const whole = names.filter((name) => lastWord.test(name.trim())).length;
  if (whole * 5 < names.length * 3) return list;
  return list.replace(/([^|、；;，,]+)、(?=[^|、；;，,])(?!附[表件录])/g, (all, name: string) =>
    !lastWord.test(name) && name.length > 2 ? `${name}\u0001` : all,
  );
}

const filler = /政府信息公开|政府信息|信息公开工作|工作|情况|的|主要|存在|事项/g;

/** Similarity of two names from 0 to 1, by all their words and by their distinguishing words. */
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
