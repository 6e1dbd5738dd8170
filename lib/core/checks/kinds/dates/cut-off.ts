import { matchesOf } from "@/lib/core/matches";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { narrowedText } from "../../engine/per-line";
import { sentenceAround } from "../../engine/sentence";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { periodsIn } from "./period";

const pattern = /(?:截至|截止)(?:到|至)?\s*(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
const counts = /(?:公开|发布|收到|受理|办理|办结|申请)[^。；]{0,60}\d|数据|数字|统计/;

/** Figures counted to a day before or after the last of the year are not the year's: “截至12月30日，公开120条”. */
export function countedToTheLastDay(rule: Rule): Check {
  return wordsAtFault(rule, (line, input) => faultsIn(line, input));
}

function faultsIn(line: Line, { form: { year } }: CheckInput): Fault[] {
  const text = narrowedText(line);
  return matchesOf(text, pattern).flatMap((found): Fault[] => {
    const [whole, given, month, day] = found;
    const [from, to] = [found.index, found.index + whole.length];
    const named = Number(given ?? year);
    const last = named === year && Number(month) === 12 && Number(day) === 31;
    // A year that is neither this one nor the next is reported as outdated by another rule.
    if (last || named < year || named > year + 1) return [];
    if (periodsIn(line).some((period) => from < period.to && to > period.from)) return [];
    if (!counts.test(sentenceAround(text, from).text)) return [];
    return [
      {
        from,
        to,
        message: `“${whole}”不是年末，数字没有算到或者超出了${year}年12月31日，请核对`,
        ...(Number(month) === 12 && Number(day) === 30 ? repair(whole) : {}),
      },
    ];
  });
}

/** Only 30 for 31 December is repaired, a common mistake; any other day may be meant. */
function repair(whole: string): Pick<Fault, "instead"> {
  const text = whole.replace(/30(?=\s*日$)/, "31");
  return { instead: { text, label: `改为“${text}”` } };
}
