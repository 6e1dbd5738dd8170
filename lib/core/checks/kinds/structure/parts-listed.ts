import type { Chapter } from "@/lib/core/outline/outline";
import { numberInWords } from "@/lib/core/prose/numbering/numbering";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { linesOf, linesOfChapter } from "../../engine/passages";
import { faultFinding } from "../../engine/words-at-fault";
import { lastWord, type PartsList, partsLists } from "./parts-list";

/** Chapters of the outlines before 2019 only. */
const of2008 = /收费(?:及|和|以及)?减免|^概述$|不予公开|复议和?、?诉讼情况|申诉/;

/** The opening lists exactly the report's chapters and counts them rightly. */
export function partsAsTheyAre(rule: Rule): Check {
  return lists(rule, (list, input) => {
    if (isOf2008(list, input)) return null;
    const chapters = chaptersOf(input);
    const listed = list.line.text.slice(...list.list);
    // If sections of a chapter were read as chapters, it is not certain which chapters the report has.
    const isSure = !list.open && chapters.length === input.form.outline.chapters.length;
    const omitted = (isSure ? chapters : []).filter(
      ({ id }) =>
        !list.matched.some(({ chapterId }) => chapterId === id) &&
        !isNamed(id, listed) &&
        !itemsOf(input, id).some((item) => isAmong(item, list)),
    );
    const items = input.form.outline.chapters.flatMap(({ id }) => itemsOf(input, id));
    // An annexed table may be listed and counted as a part.
    const unknown = list.unknown.filter(
      (name) =>
        !annex.test(name) &&
        !chapters.some(({ id, subItems = [] }) => isNamed(id, name) || isSubItem(subItems, name)) &&
        !items.some((item) => isSame(item, name)),
    );
    const faults = [
      unknown.length > 0 ? `列出了报告里没有的“${unknown.join("”“")}”` : "",
      omitted.length > 0 ? `没有列出“${omitted.map(({ heading }) => heading).join("”“")}”` : "",
      countFault(list, input),
    ].filter(Boolean);
    return faults.length === 0 ? null : `引言说的报告内容与正文不符：${faults.join("；")}`;
  });
}

/**
 * In outlines set by a county every chapter requires prose, except one whose content was found under another
 * heading.
 */
function chaptersOf({ form }: CheckInput): Chapter[] {
  const { chapters } = form.outline;
  return form.edition.setByCounty
    ? chapters.filter(({ id, proseRequired }) => proseRequired || id.includes("."))
    : chapters;
}

const itemNumber =
  /^[\s\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}[、.．])/;
/** The longest name of an item. */
const ITEM_MAX = 24;

/** The names of a chapter's items: its headings and the beginnings of its numbered lines. */
function itemsOf({ content }: CheckInput, chapterId: string): string[] {
  return linesOfChapter(chapterId, content.chapters[chapterId]).flatMap(({ kind, text }) => {
    if (kind !== "heading" && !itemNumber.test(text)) return [];
    const name = /^[^。，：:；,;\n]*/.exec(text.replace(itemNumber, ""))?.[0].trim() ?? "";
    return name.length >= 2 && name.length <= ITEM_MAX ? [name] : [];
  });
}

function isAmong(item: string, { matched, unknown }: PartsList): boolean {
  return [...matched.map(({ words }) => words), ...unknown].some((name) => isSame(item, name));
}

/** True if the names are equal apart from words that every name has. */
function isSame(one: string, other: string): boolean {
  const [first = "", second = ""] = [one, other].map((name) =>
    name.replace(/政府信息公开|政府信息|政务公开|信息公开|工作|情况|方面|的/g, ""),
  );
  return first.length >= 2 && second.length >= 2 && (first.includes(second) || second.includes(first));
}

/** True if the name is that of a sub-item, which is in the report without being a chapter. */
function isSubItem(subItems: readonly { heading: string }[], name: string): boolean {
  return subItems.some(({ heading }) => name.replace(/(?:情况|方面|工作)+$/, "") === heading);
}

const annex = /附表|附件|附录|统计表|情况表/;

/** Keywords of a chapter whose name was shortened or split at a comma of its own. */
const knownBy: Readonly<Record<string, RegExp>> = {
  overview: /总体|概述|概况|基本情况|综述|总述|^(?:政府信息|政务|信息)公开(?:工作)?的?(?:开展)?情况$/,
  disclosure: /主动公开/,
  applications: /申请公开|公开申请/,
  fees: /收费|减免|费用/,
  litigation: /复议|诉讼|申诉/,
  problems: /问题|不足|改进|打算|措施/,
  others: /其[他它]|需要(?:说明|报告)/,
};

function isNamed(chapterId: string, words: string): boolean {
  return knownBy[chapterId]?.test(words) ?? false;
}

/**
 * The message if the announced count is wrong, such as “六个部分” where five are listed and the report has five;
 * else an empty text.
 */
function countFault({ count, matched, unknown, open, joinedAnnexes }: PartsList, input: CheckInput): string {
  const { form } = input;
  if (count === null) return "";
  const chapters = chaptersOf(input).length;
  const annexes = form.tables.some(({ chapterId }) => chapterId === undefined) ? 1 : 0;
  const names = matched.length + unknown.length;
  const isCounted = count.value <= names && count.value >= names - joinedAnnexes;
  const listed = open || isCounted ? count.value : names;
  if ([0, annexes].includes(count.value - chapters) && (listed <= count.value || unknown.length > 0))
    return "";
  // Names split at a mark of their own count twice: the number may be right after all.
  if (count.value === listed && chapters === 0) return "";
  if (listed > count.value && unknown.some((name) => !lastWord.test(name))) return "";
  // Listed parts that the report does not have are reported by name.
  const there = chapters + unknown.length;
  if (isCounted && count.value <= there && count.value >= there - joinedAnnexes) return "";
  const what = listed === count.value ? `实际${chapters}章` : `列出的是${listed}个`;
  return `写的是${count.words}个部分，${what}`;
}

/** From 2019 on, the opening does not list chapters of the Regulation of 2008. */
export function partsOfThisEdition(rule: Rule): Check {
  const inOpening = lists(rule, (list, input) =>
    isOf2008(list, input)
      ? `引言列的是2008年《条例》的提纲（${list.unknown.join("、")}），本报告是六章的统一格式`
      : null,
  );
  return {
    ...rule,
    run: (input) => [
      ...inOpening.run(input),
      ...linesOf(input)
        .filter(({ kind, text, chapterId }) => kind === "heading" && isOldHeading(chapterId, text))
        .map((line) =>
          faultFinding(rule, input, line, {
            from: 0,
            to: line.text.length,
            ...(/收/.test(line.text)
              ? { message: `“${line.text}”是2008年《条例》提纲的标题；信息处理费写在“其他需要报告的事项”` }
              : // A section of its own on what was withheld is unusual and not forbidden.
                {
                  message: `“${line.text}”是2008年《条例》提纲的标题，请看是否并入依申请公开`,
                  unsure: true,
                }),
          }),
        ),
    ],
  };
}

/** Since 2019 no chapter is about fees or withheld information; only the last one mentions 信息处理费. */
function isOldHeading(chapterId: string, text: string): boolean {
  const name = text
    .replace(/^[\s\u3000]*(?:[（(][^）)]{1,3}[）)]|[一二三四五六七八九十\d]{1,2}[、.．])?/, "")
    .replace(/[\s。：:]/g, "");
  return (
    /收费(?:及|和|以及)减免/.test(name) ||
    (chapterId !== "others" &&
      /^(?:政府信息公开|依申请公开)?(?:的)?(?:收费|收取费用|费用收取|不予公开政府信息|不予公开(?=的?情况))(?:的)?(?:情况)?$/.test(
        name,
      ))
  );
}

/** A chapter listed by nearly its name should be listed by its exact name. */
export function namesAsPrescribed(
  input: CheckInput,
): { list: PartsList; from: number; words: string; right: string }[] {
  const current = partsLists(input).filter((list) => !isOf2008(list, input));
  return current.flatMap((list) =>
    list.matched.flatMap(({ chapterId, words, from }) => {
      const heading = input.form.outline.chapters.find(({ id }) => id === chapterId)?.heading ?? words;
      return heading.replaceAll("的", "") === words.replaceAll("的", "")
        ? []
        : [{ list, from, words, right: heading }];
    }),
  );
}

function isOf2008({ unknown, matched }: PartsList, { form }: CheckInput): boolean {
  // “复议诉讼情况” beside 总体情况 and 其他需要报告的事项 abbreviates one of the six chapters.
  const isOfSix = ["overview", "others"].every((id) => matched.some(({ chapterId }) => chapterId === id));
  const old = unknown.filter((name) => of2008.test(name) && !(isOfSix && /^(?:行政)?复议/.test(name)));
  // “概述” alone is a synonym of the first of the six chapters.
  return form.edition.regulation !== "2008" && old.some((name) => name !== "概述" || unknown.length > 1);
}

/** “……等六部分” after five names that all are chapters: the word may stand for the sixth. */
function endsOpen({ line, list, count, matched, unknown }: PartsList): boolean {
  const between = line.text.slice(list[1], count?.from ?? list[1]);
  return count !== null && between.includes("等") && unknown.length === 0 && matched.length < count.value;
}

function lists(rule: Rule, faultOf: (list: PartsList, input: CheckInput) => string | null): Check {
  return {
    ...rule,
    run: (input) =>
      partsLists(input).flatMap((list): Finding[] => {
        const message = faultOf(list, input);
        if (message === null) return [];
        const [from, end] = list.list;
        const to = Math.max(end, list.count?.to ?? 0);
        const { chapters } = input.form.outline;
        const names = chapters.map(({ heading }) => heading).join("、");
        const between = list.line.text.slice(end, list.count?.from ?? end);
        const count = list.count ? `${between}${numberInWords(chapters.length)}` : "";
        return [
          faultFinding(rule, input, list.line, {
            from,
            to,
            message,
            instead: { text: names + count, label: "按实际的章改写" },
            unsure: endsOpen(list),
          }),
        ];
      }),
  };
}
