import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding } from "../../engine/passages";
import { factsOfTheYear, readLines } from "../prose-figures/read-lines";

/** At least three kinds of information in a row, each with its count. */
const list =
  /(?:公开|发布)[^，。；、0-9]{1,14}[0-9]+[条篇件](?:[，、][^，。；、0-9]{2,14}[0-9]+[条篇件]){2,}/g;

/**
 * Text that rules a list out: applications, a total by another name, or channels, which may carry the same
 * item.
 */
const noKinds = /申请|办结|结转|答复|各类|政府信息[0-9]|网站|公众号|微信|微博|平台|专栏|含/;

/** R00-107: where kinds of information are counted, their total is stated too. */
export function totalStated(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const disclosed = (how?: "approximate") =>
        factsOfTheYear(input, how).some(({ indicator }) => indicator.id === "disclosed");
      if (disclosed() || disclosed("approximate")) return [];
      return readLines(input).flatMap(({ line, totals }) =>
        line.kind !== "paragraph" || totals.length > 0 || /共|合计|总计|总数|其中/.test(line.text)
          ? []
          : matchesOf(line.text, list)
              .filter(([words]) => !noKinds.test(words))
              .slice(0, 1)
              .map((match) =>
                passageFinding(rule, input, line, [match.index, match.index + match[0].length], {
                  message: "这里列了各类信息的条数，没有写主动公开的总数",
                }),
              ),
      );
    },
  };
}
