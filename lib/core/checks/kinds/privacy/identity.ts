import { matchesOf } from "@/lib/core/matches";
import { daysIn } from "../../../numerals/days";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { narrowedText, perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";

const long =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const short = /(?<![0-9A-Za-z])[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/g;
const otherCodes =
  /(?:信用代码|机构代码|许可证|备案|订单|流水|银行|账号|帐号|卡号|编号|编码|文号)[^，。；]{0,8}$/;

/** An 18-digit number with a valid check digit is an identity number and has to be masked. */
export function noIdentityNumbers(rule: Rule): Check {
  return wordsAtFault(rule, (line) => identityNumbers(line).filter(({ certain }) => certain));
}

/** Numbers that look like identity numbers: 15 digits, or 18 with an invalid check digit. */
export function noLikelyIdentityNumbers(rule: Rule): Check {
  return wordsAtFault(rule, (line) => identityNumbers(line).filter(({ certain }) => !certain));
}

/** Everything that looks like an identity number; `certain` if its check digit is valid. */
export const identityNumbers = perLine((line: Line): (Fault & { certain: boolean })[] => {
  const text = narrowedText(line);
  if (!/\d{15}/.test(text)) return [];
  const found = [
    ...matchesOf(text, long).map((each) => ({ each, certain: holds(each[0]) })),
    ...matchesOf(text, short).map((each) => ({ each, certain: false })),
  ];
  return found
    .filter(({ each: { index } }) => !otherCodes.test(text.slice(Math.max(0, index - 16), index)))
    .filter(({ each: { 0: number } }) => number.length === 15 || isDay(number.slice(6, 14)))
    .map(({ each, certain }) => {
      const [number] = each;
      const masked = `${number.slice(0, 2)}${"*".repeat(number.length - 5)}${number.slice(-3)}`;
      return {
        certain,
        from: each.index,
        to: each.index + number.length,
        message: certain ? "公民身份号码不能公开" : "这像是公民身份号码，请核对；是的话不能公开",
        instead: { text: masked, label: `遮挡为 ${masked}` },
      };
    });
});

function holds(number: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return checkDigits[sum % 11] === number[17]?.toUpperCase();
}

function isDay(text: string): boolean {
  return Number(text.slice(6)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(4, 6)));
}
