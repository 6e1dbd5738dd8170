import Big from "big.js";
import { isCatchAll, isPartition, kindOf } from "../../../facts/part-kinds";
import { printed, type Quantity, sumOf } from "../../../facts/quantities";
import { isOfChannel, type Total } from "../../../facts/totals";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, passageFinding, rewrite } from "../../engine/passages";
import { readLines } from "./read-lines";

/** A total with the stated number and the sum of its parts. */
type Weighed = { total: Total; stated: Big; sum: Big; largest: Big; unit: string; text: string };

/** Returns the end of the finding's sentence; null for no finding. */
type Verdict = (weighed: Weighed) => string | null;

function totals(rule: Rule, verdict: Verdict): Check {
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap(({ line, totals: found, quantities }) =>
        found.flatMap((total) => {
          const weighed = weigh(total, line.text, quantities);
          const wrong = weighed && verdict(weighed);
          if (!weighed || !wrong) return [];
          const sureness = remarked(weighed)
            ? ({ ...rule, severity: "hint" } as const)
            : surenessOf(rule, total);
          return [unequal(sureness, input, line, weighed, wrong)];
        }),
      ),
  };
}

/** Consecutive counts that no word marks as parts give a hint, not a warning. */
function surenessOf(rule: Rule, { marked, loosely, kind, about, sumsUp }: Total): Rule {
  // “通过政府网站公开186条，其中公众号推送212条”: one channel's count is no whole of which another is a part.
  if (!marked || (kind === "channel" && !sumsUp && isOfOneChannel(about)))
    return { ...rule, severity: "hint" };
  return loosely && rule.severity === "error" ? { ...rule, severity: "warning" } : rule;
}

function isOfOneChannel(about: string): boolean {
  return isOfChannel(about) && !/[、和与及]/.test(about.split(/[，。；]/).at(-1) ?? "");
}

/** “甲类20条（同时撤销2条），乙类156条”: a remark with a number of its own may explain the difference. */
function remarked({ total: { list }, text, stated, sum }: Weighed): boolean {
  const listed = text.slice(list.parts[0]?.quantity.from ?? list.to, list.to + 30);
  const numbers = [...listed.matchAll(/[（(]([^（）()]*)[）)]/g)].flatMap(
    ([, remark = ""]) => remark.match(/\d+(?:\.\d+)?/g) ?? [],
  );
  const difference = sum.minus(stated).abs();
  return numbers.some((number) => difference.eq(number));
}

const announces =
  /分为|分别(?:是|为)|(?:分类|具体)(?:情况)?(?:为|是|如下)|由[^，。；]{1,30}(?:组成|构成)|全部(?:是|为)/;

/**
 * “分别为”, “分为”: the words that announce all parts, whatever these are called (see R00-124). Channels may
 * overlap.
 */
export function announcesAll(text: string, { quantity, list, kind, sumsUp }: Total): boolean {
  const first = list.parts[0]?.quantity.from ?? quantity.to;
  const between = text.slice(quantity.to, first);
  return !sumsUp && kind !== "channel" && announces.test(between) && !/其中|主要/.test(between);
}

/** Null if the list is too incomplete to judge, or its sum equals one of the totals before it. */
function weigh(total: Total, text: string, quantities: readonly Quantity[]): Weighed | null {
  const { quantity, list, others } = total;
  if (quantity.approximate || list.unsure || list.parts.length === 0 || isStillOpen(total)) return null;
  const parts = list.parts.map((part) => part.quantity);
  const sum = sumOf(parts);
  if ([quantity, ...others].some(({ value }) => value.eq(sum))) return null;
  if (isDividedTwice(total) || goesOnBehind(total, sum, quantities)) return null;
  if (
    firstMake(total, quantity.value, text, Number.POSITIVE_INFINITY) ||
    isSubtotalled(total, sum, text, quantities)
  )
    return null;
  if (sum.gt(quantity.value) && others.some(({ value }) => value.gt(sum))) return null;
  const largest = parts.reduce((most, { value }) => (value.gt(most) ? value : most), new Big(0));
  // Not marked as parts, and one is larger than the number before them: these are separate statements.
  if (!total.marked && largest.gt(quantity.value) && !goesBy(total, text)) return null;
  return { total, stated: quantity.value, sum, largest, unit: quantity.unit, text };
}

/** “公开206条，通过网站发布216条，……”: the parts are channels of the same count. */
function goesBy({ quantity, about, list, kind, sumsUp }: Total, text: string): boolean {
  if (kind !== "channel" || sumsUp) return false;
  const first = list.parts[0]?.quantity.from ?? quantity.to;
  return (
    /^[，,]\s?(?:通过|利用)/.test(text.slice(quantity.to, first)) ||
    /(?:各类|各种|多种|多个)(?:渠道|途径|方式|平台)[^，。；]*$/.test(about)
  );
}

/** The next sentence states the missing part: “……105条。通过公示栏公开71条。” */
export function goesOnBehind({ quantity, list }: Total, sum: Big, quantities: readonly Quantity[]): boolean {
  const next = quantities.find(({ from }) => from >= list.to);
  return next?.unit === quantity.unit && sum.plus(next.value).eq(quantity.value);
}

/** “……，共发布102条；……，共发布86条”: the list is only the first group, which has a sum of its own. */
function isSubtotalled({ list }: Total, sum: Big, text: string, quantities: readonly Quantity[]): boolean {
  const next = quantities.find(({ from }) => from >= list.to);
  return (
    next?.value.eq(sum) === true &&
    /^[，,；;）)]?[^，。；]{0,4}(?:共|合计|小计|计)[^，。；]{0,6}$/.test(text.slice(list.to, next.from))
  );
}

/** “网上8件、信函4件，同意公开10件、部分公开2件”: the same whole is divided in two ways. */
function isDividedTwice({ quantity, list, about }: Total): boolean {
  return list.parts.some((_, at) => {
    const [first, second] = [list.parts.slice(0, at), list.parts.slice(at)];
    if (first.length < 2 || !sumOf(first.map((part) => part.quantity)).eq(quantity.value)) return false;
    const kinds = [first, second].map((parts) =>
      kindOf(
        parts.map(({ label }) => label),
        about,
      ),
    );
    return kinds[0] !== kinds[1] && !kinds.includes("unknown");
  });
}

/** Some of the applications received are answered next year, and some answered were received last year. */
function isStillOpen({ kind, about }: Total): boolean {
  return kind === "outcome" && /(?:收到|新收|受理|接到)[^，。；]*申请[^，。；]*$/.test(about);
}

/** R00-10: the parts of a partition add up to at most the total. */
export function partsWithinTotal(rule: Rule): Check {
  return totals(rule, ({ total, stated, sum }) =>
    isPartition(total.kind) && sum.gt(stated) ? "各项之和大于总数" : null,
  );
}

/** R00-11: a single channel carries at most the total. */
export function channelWithinTotal(rule: Rule): Check {
  return totals(rule, ({ total, stated, largest }) =>
    total.kind === "channel" && largest.gt(stated) ? "单独一个渠道就大于总数" : null,
  );
}

/** The channels add up to more than the total. Channels may overlap, so this is no error. */
export function channelsOverTotal(rule: Rule): Check {
  return totals(rule, ({ total, stated, sum, largest }) =>
    total.kind === "channel" && sum.gt(stated) && largest.lte(stated)
      ? "各渠道之和大于总数；同一信息由几个渠道发布的只计1条，请确认"
      : null,
  );
}

/** R00-12: with an “其他” part the list is complete, so its parts add up to the total. */
export function allPartsMakeTotal(rule: Rule): Check {
  return totals(rule, (weighed) =>
    falls(weighed) && complete(weighed.total) ? "各项已列全，之和却小于总数" : null,
  );
}

/** The parts of a partition without an “其他” part add up to less than the total: one may be missing. */
export function partsMissing(rule: Rule): Check {
  return totals(rule, (weighed) => {
    const { kind, list, marked } = weighed.total;
    const listed = (isPartition(kind) || kind === "channel") && list.parts.length > (marked ? 1 : 2);
    const said = announcesAll(weighed.text, weighed.total);
    return falls(weighed) && listed && !said && !complete(weighed.total)
      ? "各项之和小于总数，请看是否少列了项"
      : null;
  });
}

/** Parts of an unknown kind of division. */
export function unknownPartsOver(rule: Rule): Check {
  return totals(rule, ({ total, stated, sum, unit, text }) =>
    total.kind === "unknown" &&
    total.marked &&
    sum.gt(stated) &&
    !PEOPLE.has(unit) &&
    !firstMake(total, stated, text, 1)
      ? "“其中”各项之和大于总数"
      : null,
  );
}

/**
 * True if the first parts alone add up to the total, so that the later numbers count something else: the
 * first so many parts only if a semicolon follows them.
 */
function firstMake({ list }: Total, stated: Big, text: string, sure: number): boolean {
  let sum = new Big(0);
  return list.parts.slice(0, -1).some(({ quantity }, at) => {
    sum = sum.plus(quantity.value);
    const next = list.parts[at + 1]?.quantity.from;
    return sum.eq(stated) && (at >= sure || /[；;]/.test(text.slice(quantity.to, next)));
  });
}

/** People may be counted in several categories at once. */
const PEOPLE = new Set(["人", "名", "户", "人次"]);

function falls({ total, stated, sum }: Weighed): boolean {
  return sum.lt(stated) && !total.list.open;
}

export function complete({ list, kind, sumsUp }: Total): boolean {
  if (sumsUp) return true;
  const known = isPartition(kind) || kind === "channel" || list.parts.length > 2;
  // “……其他要闻5条、会议8条”: a catch-all in the middle does not close the list.
  return known && list.parts.length > 1 && isCatchAll(list.parts.at(-1)?.label ?? "");
}

function unequal(
  rule: Rule,
  input: CheckInput,
  line: Line,
  { total, stated, sum, largest, unit }: Weighed,
  wrong: string,
): Finding {
  const { quantity, list } = total;
  const difference = sum.minus(stated).abs().toFixed();
  const all = list.parts.map(({ label, quantity: part }) => `${label}${printed(part)}`).join("、");
  const from = Math.min(quantity.from, list.parts[0]?.quantity.from ?? quantity.from);
  const span = [
    total.sumsUp ? from : quantity.from,
    Math.min(line.text.length, Math.max(quantity.to, list.to)),
  ] as const;
  return passageFinding(rule, input, line, span, {
    message: `总数 ${stated.toFixed()}${unit}，各项（${all}）之和 ${sum.toFixed()}${unit}，相差 ${difference}：${wrong}`,
    sides: [
      { label: "总数", value: printed(quantity) },
      { label: "各项之和", value: `${sum.toFixed()}${unit}` },
    ],
    difference,
    // A part larger than its total counts something else, or is wrong itself: the sum is no better total.
    repairs: largest.gt(stated)
      ? []
      : [rewrite(line, quantity.numberFrom, quantity.numberTo, sum.toFixed(), `把总数改为 ${sum.toFixed()}`)],
  });
}
