import Big from "big.js";
import { matchesOf } from "@/lib/core/matches";
import { ARABIC, CHINESE, decimalsIn, numeralValue } from "../numerals/numerals";

/**
 * A number with its unit in a line of prose. [from, to) spans approximation words, number and unit;
 * [numberFrom, numberTo) the number alone, with 万. Offsets are characters of the line.
 */
export type Quantity = {
  from: number;
  to: number;
  numberFrom: number;
  numberTo: number;
  /** In the given unit: “1.2万条” is 12000 条, “3万元” is 3 万元. */
  value: Big;
  /** “条”, “万元”, “%” … */
  unit: string;
  /** As printed; matters for percentages. */
  decimals: number;
  /** The words that make it inexact (“余”, “约”), otherwise null. */
  approximate: string | null;
  /** True for “3至5次”, and for a number rounded to 万. */
  ranged: boolean;
};

const UNITS =
  "条次|件次|人次|场次|篇次|户次|亿元|元|条|件|篇|次|份|期|项|宗|起|个|人(?![大民员均])|名|户|处|家|场|批|幅|张|册|则";
// 预约, 最近 and 总数 end in the same characters but do not make a number approximate.
const BEFORE =
  "大约|(?<![预签节])约|将近|接近|(?<![最就附])近|超过|超|逾|不足|不到|不少于|不低于|至少|最多|[数几上](?=[十百千])";
const AFTER = "余|多|来|几";
const NUMBER = `(?:${ARABIC}|${CHINESE})`;

// A numeral that continues another (第3次, 5.15, 2018-3) is not a count.
const pattern = new RegExp(
  `(?<![第0-9０-９.．〔A-Za-z])(?:(${BEFORE})\\s?)?(?<![第每同逐统唯进之某任])(${NUMBER})(\\s?(?:[—－~～-]|至)\\s?${NUMBER})?\\s{0,2}(${AFTER})?\\s?(万|亿)?(${AFTER})?\\s{0,2}(?:(${UNITS})|([%％]))|百分之(${NUMBER})`,
  "g",
);

/** The quantities of a line in printed order, without those inside 《…》. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  if (!/[0-9０-９〇零一二两三四五六七八九十百千]/.test(text)) return found;
  const titles = matchesOf(text, /《[^》\n]{0,200}》/g).map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  for (const match of matchesOf(text, pattern)) {
    const at = match.index;
    if (titles.some(([from = 0, to = 0]) => at >= from && at < to)) continue;
    const quantity = match[9] === undefined ? counted(match) : share(match, match[9]);
    if (quantity) found.push(quantity);
  }
  return markRanges(text, found);
}

function counted(match: RegExpExecArray): Quantity | null {
  const [whole, before, number = "", range, after1, scale, after2, unit, percent] = match;
  const value = numeralValue(number);
  if (value === null) return null;
  const from = match.index;
  const numberFrom = from + whole.indexOf(number, before?.length ?? 0);
  const money = unit === "元" && scale === "万";
  const factor = scale === undefined || money ? 1 : scale === "万" ? 10_000 : 100_000_000;
  const scaleEnd = scale && !money && !after1 ? whole.indexOf(scale, numberFrom - from) + 1 : 0;
  return {
    from,
    to: from + whole.length,
    numberFrom,
    numberTo: scaleEnd > 0 ? from + scaleEnd : numberFrom + number.length,
    value: value.times(factor),
    unit: money ? "万元" : (unit ?? (percent === undefined ? "" : "%")),
    decimals: decimalsIn(number),
    approximate: before ?? after1 ?? after2 ?? null,
    ranged: range !== undefined || factor > 1,
  };
}

/** “百分之二十” */
function share(match: RegExpExecArray, number: string): Quantity | null {
  const value = numeralValue(number);
  if (value === null) return null;
  const from = match.index;
  const to = from + match[0].length;
  return {
    from,
    to,
    numberFrom: from,
    numberTo: to,
    value,
    unit: "%",
    decimals: decimalsIn(number),
    approximate: null,
    ranged: false,
  };
}

/** “2条至5条”: neither end is the count. */
function markRanges(text: string, quantities: Quantity[]): Quantity[] {
  return quantities.map((quantity, index) => {
    const [before, next] = [quantities[index - 1], quantities[index + 1]];
    const joins = (left?: Quantity, right?: Quantity) =>
      left &&
      right &&
      left.unit === right.unit &&
      /^\s?(至|到|—|~|～|-)\s?$/.test(text.slice(left.to, right.from));
    return joins(before, quantity) || joins(quantity, next) ? { ...quantity, ranged: true } : quantity;
  });
}

/** “12条”, as in messages. */
export function printed({ value, unit }: Pick<Quantity, "value" | "unit">): string {
  return `${value.toFixed()}${unit}`;
}

export function sumOf(quantities: readonly Pick<Quantity, "value">[]): Big {
  return quantities.reduce((sum, { value }) => sum.plus(value), new Big(0));
}
