import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { narrowedText, perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { identityNumbers } from "./identity";

const pattern = /(?<![0-9A-Za-z.])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])/g;
const otherCodes = /(?:信用代码|机构代码|订单|流水|单号|编号|文号|条形码|电话)[^，。；]{0,8}$/;

/** A number of 16 to 19 digits with a valid Luhn check digit is probably a bank card number. */
export function noBankCards(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine((line: Line): Fault[] => {
  const text = narrowedText(line);
  return matchesOf(text, pattern).flatMap((found): Fault[] => {
    const [words] = found;
    const number = words.replace(/[ -]/g, "");
    if (!luhn(number) || otherCodes.test(text.slice(Math.max(0, found.index - 16), found.index))) return [];
    if (identityNumbers(line).some(({ from }) => from === found.index)) return [];
    const masked = `${number.slice(0, 4)}${"*".repeat(number.length - 8)}${number.slice(-4)}`;
    return [
      {
        from: found.index,
        to: found.index + words.length,
        message: "这像是银行卡号，请核对；是的话不能公开",
        instead: { text: masked, label: `遮挡为 ${masked}` },
      },
    ];
  });
});

function luhn(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at += 1) {
    const digit = Number(number[number.length - 1 - at]);
    const counted = at % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
