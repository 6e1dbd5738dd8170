import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** Two wordings of the same statement that an edit joined into one sentence. */
const joined: readonly { pattern: RegExp; message: (words: string) => string }[] = [
  {
    // “没有召开会议的次数为零”: a double negation.
    pattern:
      /(?:没有|未)(?:通过|因|收到|发生|召开|举办|开展|进行|收取)[^，。；：、“”《》]{2,40}(?:次数|件数|条数|数量|金额)[也均都]*[为是](?:零|0)(?![\d.])/g,
    message: (words) => `“${words}”说了两次没有，意思成了“有”；“没有”和“为零”只留一个`,
  },
  {
    // “接收到受理申请”: two verbs for the same event.
    pattern: /(?:接收到|收到|接到|受理)(?:受理|收到|接到|接收到)(?=[\u4e00-\u9fff]{0,8}申请)/g,
    message: (words) => `“${words}”是两个意思相近的词，只留一个`,
  },
  {
    // “本报告依据……，编制本报告”: the report is both subject and object.
    pattern:
      /^[\s\u3000]*本(?:年度)?报告(?:系|是)?(?:由[^，。；]{2,30})?(?:根据|依据|按照|依照)[^。；]{4,240}(?:编制|制作|形成)(?:了)?本(?:年度)?报告/g,
    message: () => "开头是“本报告”，后面又写“编制本报告”，只留一个",
  },
  {
    // “收到并满意收到的答复”: the verb is repeated before its object.
    pattern: /(收到|公开|发布|受理|办理|提供|获得)并[\u4e00-\u9fff]{1,4}\1的/g,
    message: (words) => `“${words}”里同一个动词写了两遍，这句话不通`,
  },
  {
    // “柳河镇公开工作在县政府的领导下，柳河镇……”: the subject occurs twice at the beginning.
    pattern:
      /(?<=^|[。；]|年，)([我本](?:[镇乡县局区]|街道)|[\u4e00-\u9fff]{2,6}(?:镇|乡|街道|局))[^，。；]{0,20}在[^。；]{4,50}下，\1(?=[\u4e00-\u9fff]{2})/g,
    message: (words) => `“${words.slice(0, 6)}……”这句话的主语写了两遍，只留一个`,
  },
  {
    // “……改进情况等六等部分”
    pattern: /等?(?:[一二三四五六七八九十]{1,2}|\d{1,2})个?等(?:大?部分|方面)(?=组成|构成|[，。；、]|$)/g,
    message: (words) => `“${words}”的词序不对，写作“等${words.replace(/等/g, "")}”`,
  },
  {
    // “仍存在的以下问题有：”
    pattern: /(?:仍|还|也|主要)?存在的(?:以下|如下|下列)(?:几个|几点|一些)?(?:主要)?问题有/g,
    message: (words) => `“${words}”不通，写作“存在以下问题”`,
  },
];

/** R00-96: a sentence states one thing once. */
export function joinedOnce(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ kind, text }: Line): Fault[] =>
  kind === "table"
    ? []
    : joined
        .flatMap(({ pattern, message }) =>
          matchesOf(text, pattern).map((found) => {
            const words = found[0].trim();
            const from = found.index + found[0].length - found[0].trimStart().length;
            return { from, to: from + words.length, message: message(words) };
          }),
        )
        .sort((one, other) => one.from - other.from),
);
