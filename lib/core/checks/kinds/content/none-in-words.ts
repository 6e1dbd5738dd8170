import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

const reported = /(?:依申请公开|申请公开|信息公开申请)[^，。；]{0,8}零报告/g;
const handled =
  /(?:收到|受理)[^，。；]{0,14}申请(?:公开)?[^，。；]{0,6}?(?<![0-9])0[件条次个](?:[，、；][^，。；]{0,10}(?:办结|答复|办理|回复)[^，。；]{0,4}?(?<![0-9])0[件条次个])+/g;

/** R00-108: a section states explicitly that no applications came, and then reports no outcomes of them. */
export function noneInWords(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ text, kind }: Line): Fault[] => {
  if (kind === "table") return [];
  const found = (pattern: RegExp, message: string) =>
    matchesOf(text, pattern).map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message,
    }));
  return [
    ...found(reported, "“零报告”说的是报送的办法；请写“没有收到政府信息公开申请”或者收到0件"),
    ...found(handled, "没有收到申请，也就没有办结；写“没有收到政府信息公开申请”即可"),
  ];
});
