import Big from "big.js";
import type { Quantity } from "../../../facts/quantities";
import { ARABIC, CHINESE, numeralValue } from "../../../numerals/numerals";

/**
 * A growth given as a multiple of last year's number: “翻一番”, “增长两倍”, “是上年的3倍”. [from, to) is its place in the
 * line.
 */
export type Multiple = { now: Quantity; base: Quantity | null; times: Big; from: number; to: number };

const LAST = "(?:上年|去年|上一年|上年度|上一年度|20\\d\\d年度?)(?:同期)?";
const NUMBER = `(${ARABIC}|${CHINESE})`;
const about = "(?<!约|近|超过|超|逾|将近|接近|不到)";
const multiplePattern = new RegExp(
  `^[，,（(、]?\\s?(?:(?:比|较|同|与)${LAST}(?:相比)?|同比)?[，,]?(?:共|数量|总数)?(?:` +
    `${about}翻了?([一两二三])番|(?:增长|增加|提高|上升)了?${about}${NUMBER}倍(?![多余以])|(实现|数量)?${about}翻了?倍|` +
    `(?:是|为|达到?)${LAST}的${about}${NUMBER}倍(?![多余以]))`,
);

/** Text after last year's number: “）的2倍”, “，实现翻一番”. */
const behindBase = new RegExp(
  `^[）)]?[，,]?\\s?(?:相比|同比|实现|数量)?(?:` +
    `${about}翻了?([一两二三])番|(?:增长|增加|提高|上升)了?${about}${NUMBER}倍(?![多余以])|(实现|数量)?${about}翻了?倍|` +
    `的${about}${NUMBER}倍(?![多余以]))`,
);

/** The multiples of a line, each directly after its number or after last year's number that follows it. */
export function multiplesIn(
  text: string,
  quantities: readonly Quantity[],
  baseOf: (index: number) => Quantity | null,
): Multiple[] {
  if (!/[番倍]/.test(text)) return [];
  return quantities.flatMap((now, index): Multiple[] => {
    if (now.unit === "%" || now.approximate !== null || now.ranged) return [];
    const base = baseOf(index);
    const match = base
      ? behindBase.exec(text.slice(base.to, base.to + 30))
      : multiplePattern.exec(text.slice(now.to, now.to + 30));
    const times = match && timesOf(match);
    if (!match || !times) return [];
    const lead = /^[）)，,（(、\s]*/.exec(match[0])?.[0].length ?? 0;
    const { to } = base ?? now;
    return [{ now, base, times, from: to + lead, to: to + match[0].length }];
  });
}

function timesOf([, doublings, grownBy, , timesLast]: RegExpExecArray): Big | null {
  if (doublings) return new Big(2).pow(numeralValue(doublings)?.toNumber() ?? 1);
  if (grownBy) return numeralValue(grownBy)?.plus(1) ?? null;
  if (timesLast) return numeralValue(timesLast);
  return new Big(2);
}
