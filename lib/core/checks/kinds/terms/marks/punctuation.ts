import type { Check } from "@/lib/core/checks/engine/check";
import type { Rule } from "@/lib/core/checks/engine/finding";
import type { Line } from "@/lib/core/checks/engine/passages";
import { perLine } from "@/lib/core/checks/engine/per-line";
import { type Fault, wordsAtFault } from "@/lib/core/checks/engine/words-at-fault";
import { matchesOf } from "@/lib/core/matches";

/** Punctuation that is wrong in any sentence. `instead` returns the correction of the matched text. */
const misplaced: readonly {
  pattern: RegExp;
  message: (words: string) => string;
  instead?: (words: string) => string;
}[] = [
  {
    // “做到、及时”: a verb separated from its object by a mark that separates only list items.
    pattern: /(?<=做到|实现|确保|达到|包括|按照|根据|通过|围绕|坚持)、(?=[\u4e00-\u9fff])/g,
    message: () => "顿号只用在并列的词语之间，这里多了一个“、”",
    instead: () => "",
  },
  {
    // “在县委，县政府的领导下”: a comma between two bodies of one phrase.
    pattern:
      /(?<=[县市区镇乡省党]委)，(?=[县市区镇乡省](?:人民)?政府(?:的|正确|坚强|统一|和|、|高度|办公室的))/g,
    message: () => "并列的机关之间用顿号，不用逗号",
    instead: () => "、",
  },
  {
    // An address followed directly by Chinese punctuation and text: the link would include both.
    pattern:
      /(?<=(?:https?:\/\/|www\.)[\w./?=&%#:~-]{4,120}[\w/])(?:如(?=[对有需您])|若(?=[对有])|欢迎|联系(?=人|电话|地址))/g,
    message: () => "网址后面缺标点，和后一句连在了一起",
    instead: (words) => `。${words}`,
  },
  {
    // 〔〕 is for the year of a document number, or for an editor's insertion.
    pattern: /〔[\u4e00-\u9fff]{1,12}(?:发|函|办|字|令)〕/g,
    message: (words) => `六角括号只用来括文号的年份，“${words}”不用`,
    instead: (words) => `“${words.slice(1, -1)}”`,
  },
];

/** A shorter paragraph, in characters, is a label. */
const PARAGRAPH = 6;

/** Position of the last mark of a paragraph that breaks off at a joining mark; null for a complete one. */
function brokenOff(text: string): number | null {
  const line = text.trimEnd();
  const last = line.length - 1;
  return line.length >= PARAGRAPH &&
    !isContents(line) &&
    /[，、]/.test(line.charAt(last)) &&
    /[\u4e00-\u9fff]/.test(line.slice(0, 8))
    ? last
    : null;
}

/** “一、概述，（一）公开内容，二、主动公开情况，”: a page's list of headings, joined by commas. */
function isContents(line: string): boolean {
  return (
    (line.match(/(?:^|[，,。])\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/g)
      ?.length ?? 0) > 2
  );
}

/** R00-79: punctuation fits its place, and a paragraph ends with a final mark. */
export function marksInPlace(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ kind, text }: Line): Fault[] => {
  if (kind === "table") return [];
  const faults = misplaced.flatMap(({ pattern, message, instead }) =>
    matchesOf(text, pattern).map((found) => faultAt(text, found.index, found[0], message, instead)),
  );
  const at = kind === "paragraph" ? brokenOff(text) : null;
  if (at !== null)
    faults.push(
      faultAt(
        text,
        at,
        text.charAt(at),
        () => `这一段以“${text.charAt(at)}”结尾，话没有说完或者标点用错`,
        () => "。",
      ),
    );
  return faults.sort((one, other) => one.from - other.from);
});

/** A single mark is shown with the text around it, so that the finding is understandable. */
function faultAt(
  text: string,
  at: number,
  words: string,
  message: (words: string) => string,
  instead?: (words: string) => string,
): Fault {
  const from = Math.max(0, at - 6);
  const to = Math.min(text.length, at + words.length + 6);
  const right = instead?.(words);
  return {
    from,
    to,
    message: message(words),
    ...(right === undefined
      ? {}
      : {
          instead: {
            text: right,
            label: right === "" ? `删去“${words}”` : `改为“${right}”`,
            span: [at, at + words.length] as const,
          },
        }),
  };
}
