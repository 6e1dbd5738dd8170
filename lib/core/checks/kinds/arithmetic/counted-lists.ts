import { matchesOf } from "@/lib/core/matches";
import { numeralValue } from "../../../numerals/numerals";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, linesOf } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, faultFinding } from "../../engine/words-at-fault";

/** “共七个小类，包括机构职能、领导信息、……。”: a count of names, and the names up to the end of the sentence. */
const counted =
  /([0-9]{1,2}|[一二三四五六七八九十两]{1,3})(?:个|大|项|种)?(?:小类|大类|类别|类|方面|栏目|板块|专栏|渠道|领域|环节|内容)[，,：:]?(?:主要)?(?:包括|包含|分别(?:是|为)|即|依次为|涵盖)[：:]?([^。；：:\d]{6,300})(?=[。；])/g;

/**
 * R00-29: the list has as many names as announced. Not checked where 等 leaves the list open or a comma ends
 * it early.
 */
export function namesAsCounted(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      linesOf(input).flatMap((line) => faultsIn(line).map((fault) => faultFinding(rule, input, line, fault))),
  };
}

const faultsIn = perLine(({ kind, text }: Line): Fault[] =>
  kind !== "paragraph" || !/包括|包含|分别|即|依次|涵盖/.test(text)
    ? []
    : matchesOf(text, counted).flatMap((match): Fault[] => {
        const [whole, number = "", list = ""] = match;
        const value = numeralValue(number)?.toNumber() ?? 0;
        if (value < 2 || /等|，|,|（|“|一是|及其|其中/.test(list)) return [];
        const names = list.split("、");
        // “目录和指南” may be one name or two.
        const joints = names.filter((name) => /[和与及]/.test(name)).length;
        if (names.length < 3 || names.some((name) => name.length > 16)) return [];
        if (value >= names.length && value <= names.length + joints) return [];
        const from = match.index;
        return [
          {
            from,
            to: from + whole.length,
            message: `写的是${number}个，列出的名称有 ${names.length} 个，请核对`,
            sides: [
              { label: "写的个数", value: number },
              { label: "列出的个数", value: `${names.length}` },
            ],
          },
        ];
      }),
);
