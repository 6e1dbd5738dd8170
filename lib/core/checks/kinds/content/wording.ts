import { matchesOf } from "@/lib/core/matches";
import { PREFACE } from "../../../report";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** Phrases of their time, with the last report year in which they described the present. */
const dated: readonly { words: RegExp; until: number; instead: string }[] = [
  {
    words:
      /科学发展观?、?[和与]?(?:促进|构建|建设)?(?:社会)?和谐|科学发展、构建和谐社会|构建(?:社会主义)?和谐社会/g,
    until: 2013,
    instead: "推动高质量发展一类现在的提法",
  },
  {
    words: /(?:深入|认真)?(?:学习)?贯彻(?:落实)?党的十七大(?!以来)/g,
    until: 2012,
    instead: "最近一次党代会",
  },
  {
    words: /(?:深入|认真)?(?:学习)?贯彻(?:落实)?党的十八大(?!以来|[^，。；]{0,14}十九大)/g,
    until: 2017,
    instead: "最近一次党代会",
  },
  {
    words: /(?:深入|认真)?(?:学习)?贯彻(?:落实)?党的十九大(?!以来|[^，。；]{0,20}二十大)/g,
    until: 2022,
    instead: "最近一次党代会",
  },
  {
    words: /决胜全面(?:建成)?小康|全面建成小康社会(?:的)?(?:目标|决胜)/g,
    until: 2021,
    instead: "现在的目标",
  },
];

/** Slogans and congresses of an earlier time in the present tense, left over from an older report. */
export function wordingOfTheTime(rule: Rule): Check {
  return wordsAtFault(rule, ({ text, kind }, { form }) =>
    kind === "table"
      ? []
      : dated
          .filter(({ until }) => form.year > until)
          .flatMap(({ words, instead }) =>
            matchesOf(text, words).map(
              (match): Fault => ({
                from: match.index,
                to: match.index + match[0].length,
                message: `“${match[0]}”是以前的提法，请核对是不是往年报告留下的；可改写${instead}`,
              }),
            ),
          ),
  );
}

const harsh =
  /刁民|钉子户|恶意(?:网络)?(?:造谣|上访|申请|炒作)|造谣|缠访|闹访|无理取闹|别有用心|胡搅蛮缠|素质(?:较)?低下|愚昧|拆迁户恶意|敌对/g;

/** A published report does not call citizens names (无理取闹 and the like). */
export function noHarshWords(rule: Rule): Check {
  return wordsAtFault(rule, harshIn);
}

const harshIn = perLine(({ text, kind }: Line): Fault[] =>
  kind === "table"
    ? []
    : matchesOf(text, harsh).map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        message: `“${match[0]}”带有指责群众的语气，公开的报告里请换一种说法`,
      })),
);

const future =
  /(?:本(?:年度)?(?:报告|年报)|(?<=^[\s\u3000]*|[，。；])(?:年度报告|年报|报告)(?:全文)?)(?:将|拟|计划)(?:于|在)?[^。；]{0,40}?(?:公布|发布|公开|向社会)/g;

/**
 * A report that is being read is already published: a sentence that it will be published is left over from a
 * draft.
 */
export function alreadyPublished(rule: Rule): Check {
  return wordsAtFault(rule, ({ text, chapterId }) =>
    chapterId !== PREFACE && chapterId !== "overview" && chapterId !== "others"
      ? []
      : matchesOf(text, future).map(
          (match): Fault => ({
            from: match.index,
            to: match.index + match[0].length,
            message: "报告公布以后，“将要公布”就过时了；请写在哪里可以查阅",
          }),
        ),
  );
}

const compared = /在((?:19|20)\d{2})年(?:的)?(?:工作)?(?:的)?基础上/g;

/**
 * Work continues from the year before; another year is left over from an older report, or a typing mistake.
 */
export function buildsOnLastYear(rule: Rule): Check {
  return wordsAtFault(rule, ({ text, kind }, { form }) =>
    kind === "table"
      ? []
      : matchesOf(text, compared).flatMap((match): Fault[] => {
          const year = Number(match[1]);
          if (year === form.year - 1 || (year === form.year && /[将拟计划下明]/.test(text))) return [];
          const from = match.index + 1;
          return [
            {
              from,
              to: from + 5,
              message: `本报告是${form.year}年的，上一年是${form.year - 1}年，这里写的是${year}年，请核对`,
              instead: { text: `${form.year - 1}年`, label: `改为${form.year - 1}年` },
            },
          ];
        }),
  );
}

const rules =
  /(?:(?:本|我)?(?:级|[省市县区镇乡])?(?:人民)?政府规章|(?<![、和及《法规部])规章(?!制度|、?规范性文件的?(?:制定|公开)?(?:权|情况)?))(?=[^，。；]{0,8}(?:清理|废止|修订|面向|向社会|公开|公布)|(?:及|和|与)规范性文件\s?\d)|(?:清理|制定|制发|出台|修订)[^，。；、]{0,6}(?:政府)?规章(?!制度)|(?:和|及)规章(?=面向|向社会)/g;
const stated = /没有|未|无权|无规章|不制定|0件|为0|为零/;

/**
 * A body without the power to make rules reports rules of its own: text taken over from a report of another
 * level.
 */
export function noRulesOfItsOwn(rule: Rule): Check {
  return wordsAtFault(rule, ({ text, kind }, { unit }) =>
    kind === "table" || unit.kind === "city" || unit.kind === "province"
      ? []
      : matchesOf(text, rules).flatMap((match): Fault[] => {
          const from = text.lastIndexOf("。", match.index) + 1;
          if (stated.test(text.slice(from, match.index + match[0].length + 12))) return [];
          return [
            {
              from: match.index,
              to: match.index + match[0].length,
              message: "本机关没有规章制定权，这里写了规章；请核对是不是规章制度或者行政规范性文件",
            },
          ];
        }),
  );
}
