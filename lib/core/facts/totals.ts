import { matchesOf } from "@/lib/core/matches";
import { isCatchAll, isPartition, kindOf, namedChannel, type PartsKind } from "./part-kinds";
import { DIVIDES_AGAIN, type PartList, readParts, withoutBrackets } from "./part-lists";
import type { Quantity } from "./quantities";
import { bracketDepths, type Span } from "./sentences";

/**
 * A total, possibly approximate, with its stated parts. `others` are further totals that the parts may belong
 * to.
 */
export type Total = {
  quantity: Quantity;
  /** The words before the total, which state what is counted. */
  about: string;
  list: PartList;
  kind: PartsKind;
  /** True if the words mark these as parts: 其中, 包括, a bracket, 合计. */
  marked: boolean;
  /** True if the total follows its parts (“……共计N条”). */
  sumsUp: boolean;
  /**
   * True if the total only follows numbers the way a sum would, whatever they count: “机构信息12条、人事信息5条，共25条”.
   */
  loosely?: true;
  others: readonly Quantity[];
};

const AMONG = /其中(?:包括|包含|有)?[，,：:]?/g;
const FOLLOWS =
  /^[^，,。；;、：:（()）0-9]{0,12}(?:[，,。；;]?\s*(?:主要|具体|内容|分别|各类)*(?:包括|包含|分别(?:是|为)|分布|如下|具体(?:是|为)|按[^，。；：0-9]{1,12}分(?:类|别|有|为)?|分类(?:情况|统计)?(?:为|如下|是)?)[，,：:]*|[：:])|^(?:政府|政务|公开)?(?:信息|申请|文件|稿件)(?:之?中|里)[，,：:]/;
/** “206条信息中，财政信息90条”: only some of the parts, unless the list says that it is complete. */
const AMONG_OTHERS = /(?:之?中|里)[，,：:]$/;
const BARE = /^(?:申请|信息|政府信息|事项)?[，,]/;
const COUNTED = /(?:公开|发布|收到|新收|受理|接到|办结|答复|回复|共|累计|合计)(?!.*类)/;
const OWN_SHARE =
  /^\s?[，,、（(]?\s?(?:约)?占(?:比|总数|总量)?[^，。；、0-9]{0,8}[0-9.]+[%％][）)]?[，,；;、]/;
const OWN_PARTS = /^\s?[，,；;（(]?\s?(?:其中|分别|包括|包含)/;
const SUMS_UP = /(?:共计|合计|总计|总共)[：:]?$/;
const SUMS_UP_LOOSELY =
  /[，,]\s?(?:(?:一共|总共|共)|(?:共计|合计|总计|总共)(?:主动)?(?:公开|发布|更新|推送|收到|受理|办结|答复)了?(?:各类|政府|政务)*(?:信息|申请)?)$/;
/** “，全年共200条”, “，总数为200条” may cover more than the numbers before them. */
const MAY_SUM_UP = /[，,]\s?(?:(?:全年|全部)共|(?:全年|本年度?)?(?:总数|总量)(?:为|是|达)?)$/;
/** “共12个站所参加” is a separate statement. */
const ENDS = /^(?:政府|政务)?(?:信息)?(?:[，。；、）)]|$)/;

/** The data that the readers of one line share. */
type Reading = {
  text: string;
  sentences: readonly Span[];
  quantities: readonly Quantity[];
  depth: (at: number) => number;
};

/** Every total of a line with its parts, whether they follow or precede it. */
export function totalsIn(text: string, sentences: readonly Span[], quantities: readonly Quantity[]): Total[] {
  if (quantities.length < 2) return [];
  const depths = bracketDepths(text);
  const reading: Reading = { text, sentences, quantities, depth: (at) => depths[at] ?? 0 };
  const found = [
    ...among(reading),
    ...dividedAgain(reading),
    ...quantities.flatMap((quantity) => following(reading, quantity)),
  ];
  const parts = new Set(
    found.filter(({ marked }) => marked).flatMap(({ list }) => list.parts.map(({ quantity }) => quantity)),
  );
  const seen = new Set<string>();
  return found.filter(({ quantity, list, marked }) => {
    const key = `${quantity.from} ${list.parts[0]?.quantity.from}`;
    return (marked || !parts.has(quantity)) && !seen.has(key) && seen.add(key);
  });
}

/** “共公开182条，其中……”, also if 其中 begins the next sentence. */
function among(reading: Reading): Total[] {
  const { text, sentences, quantities, depth } = reading;
  return matchesOf(text, AMONG).flatMap((match) => {
    const [at, start] = [match.index, match.index + match[0].length];
    const index = sentences.findIndex(({ to }) => at < to);
    const sentence = sentences[index];
    const first = quantities.find(({ from, unit }) => from >= start && unit !== "%");
    if (!sentence || !first) return [];
    const inBracket = /[（(]\s?$/.test(text.slice(0, at));
    const level = depth(at) - (inBracket ? 1 : 0);
    const begin = Math.max(sentence.from, text.lastIndexOf("；", at) + 1);
    const opens = !quantities.some(({ from, to }) => from >= sentence.from && to <= at);
    const from = opens ? (sentences[index - 1]?.from ?? sentence.from) : begin;
    const before = quantities.filter(
      (other) => other.from >= from && other.to <= at && other.unit === first.unit,
    );
    const quantity = before.findLast((other) => depth(other.from) === level && isTotal(text, other));
    if (!quantity) return [];
    const others = quantities.filter(
      (other) => other.from >= (opens ? from : sentence.from) && other.to <= at && other.unit === first.unit,
    );
    return totalOf(reading, quantity, { from: start, to: endOf(reading, at) }, true, others);
  });
}

/** “收到4件，其中……；按渠道分，……”: parts of the sentence's first total, and not of the part before them. */
function dividedAgain(reading: Reading): Total[] {
  const { text, quantities, depth } = reading;
  return matchesOf(text, DIVIDES_AGAIN).flatMap((match) => {
    const start = match.index + match[0].length;
    const first = quantities.find(({ from, unit }) => from >= start && unit !== "%");
    const head = first && headOf(reading, match.index, first.unit);
    if (!head || depth(match.index) !== depth(head.from)) return [];
    return totalOf(reading, head, { from: start, to: endOf(reading, start) }, true);
  });
}

/** The first total of the sentence that contains this position, before it. */
function headOf({ text, sentences, quantities }: Reading, at: number, unit: string): Quantity | undefined {
  const sentence = sentences.find(({ to }) => at < to);
  return quantities.find(
    (each) =>
      each.from >= (sentence?.from ?? 0) && each.to <= at && each.unit === unit && isTotal(text, each),
  );
}

/** Lists directly after the total, in a bracket before it, or summed up by it. */
function following(reading: Reading, quantity: Quantity): Total[] {
  const { text, depth } = reading;
  if (!isTotal(text, quantity)) return [];
  const after = text.slice(quantity.to, quantity.to + 60);
  // “42件，占42.86%；……1件，占1.02%”: a number with its own share is a part, like those after it.
  if (OWN_SHARE.test(after)) return [];
  const bracket = /^\s?[（(]/.exec(after)?.[0].length;
  const inBracket = bracket === undefined ? null : quantity.to + bracket;
  const again = after.search(DIVIDES_AGAIN) === 0 && headOf(reading, quantity.to, quantity.unit) !== quantity;
  const marked = again ? undefined : FOLLOWS.exec(after)?.[0].length;
  const bare = BARE.exec(after)?.[0].length;
  const from = (length: number) => ({ from: quantity.to + length, to: endOf(reading, quantity.to + length) });
  return [
    ...(inBracket === null || startsAmong(text, inBracket)
      ? []
      : totalOf(reading, quantity, from(bracket ?? 0), true)),
    ...(marked === undefined || startsAmong(text, quantity.to + marked)
      ? []
      : totalOf(reading, quantity, from(marked), true).map((total) =>
          AMONG_OTHERS.test(after.slice(0, marked)) ? { ...total, list: leftOpen(total.list) } : total,
        )),
    ...(bare === undefined || marked !== undefined || startsAmong(text, quantity.to + bare)
      ? []
      : totalOf(reading, quantity, from(bare), false)),
    ...bracketBefore(reading, quantity),
    ...(depth(quantity.from) === 0 ? summedUp(reading, quantity) : []),
  ];
}

function totalOf(
  reading: Reading,
  quantity: Quantity,
  span: Span,
  marked: boolean,
  others: readonly Quantity[] = [],
): Total[] {
  const { text, quantities, depth } = reading;
  const list = readParts(text, span, quantities, quantity.unit, depth);
  const about = aboutOf(reading, quantity);
  const kind = kindOf(labelsOf(list), about);
  if (list.parts.length === 0) return [];
  // Without a word that marks them, only counts of unambiguous kinds after a verb are parts of the count
  // before them.
  const clear =
    isPartition(kind) || (kind === "channel" && labelsOf(list).every(isChannel) && !isOfChannel(about));
  if (!marked && (list.parts.length < 2 || !clear || !COUNTED.test(about.split(/[，。；、]/).at(-1) ?? "")))
    return [];
  return [{ quantity, about, list, kind, marked, sumsUp: false, others }];
}

/** “业务类（动态60条、公示20条）80条” */
function bracketBefore(reading: Reading, quantity: Quantity): Total[] {
  const { text } = reading;
  const match = /[（(]([^（()）。]{4,200})[）)]\s?(?:共|共计|合计|计)?$/.exec(
    text.slice(Math.max(0, quantity.from - 210), quantity.from),
  );
  if (!match) return [];
  const close = quantity.from - (match[0].length - match[0].search(/[）)]/));
  const totals = totalOf(reading, quantity, { from: close - (match[1]?.length ?? 0), to: close }, true);
  return totals.filter(({ list }) => list.parts.length > 1);
}

/** “网上3件、信函2件，共计5件” */
function summedUp(reading: Reading, quantity: Quantity): Total[] {
  const { text, sentences } = reading;
  const before = text.slice(Math.max(0, quantity.from - 20), quantity.from);
  const said = SUMS_UP.test(before);
  const may = MAY_SUM_UP.test(before);
  if (!said && !((may || SUMS_UP_LOOSELY.test(before)) && ENDS.test(text.slice(quantity.to)))) return [];
  const sentence = sentences.find(({ to }) => quantity.from < to);
  if (!sentence || /其中|包括|包含/.test(text.slice(sentence.from, quantity.from))) return [];
  // A total followed by its own parts does not sum up what precedes it: “新增1个，注销2个，目前共计5个，其中……”.
  if (OWN_PARTS.test(text.slice(quantity.to, quantity.to + 16))) return [];
  const from = Math.max(
    sentence.from,
    text.lastIndexOf("：", quantity.from) + 1,
    text.lastIndexOf("；", quantity.from) + 1,
  );
  const totals = totalOf(reading, quantity, { from, to: quantity.from }, true);
  return totals
    .filter(({ list }) => list.parts.length > 1 && (said || !list.unsure))
    .map((total) => ({ ...total, marked: !may, sumsUp: true, ...(said ? {} : { loosely: true as const }) }));
}

function leftOpen(list: PartList): PartList {
  return { ...list, open: list.open || !isCatchAll(list.parts.at(-1)?.label ?? "") };
}

/** True for a channel without further words: in “再视受众由政务微信” the sentence continues about the same items. */
function isChannel(label: string): boolean {
  return label.length <= 12 && !/^[再并又]/.test(label) && (namedChannel.test(label) || isCatchAll(label));
}

/** “通过政府网站公开120条，微信公众号推送85条”: the first number belongs to a channel itself. */
export function isOfChannel(about: string): boolean {
  const clause = about.split(/[。；]/).at(-1) ?? "";
  return namedChannel.test(clause) && !/等|各类|各种|多种|多个/.test(clause);
}

function startsAmong(text: string, at: number): boolean {
  return /^\s*其中/.test(text.slice(at, at + 6));
}

/** The end of the bracket or of the sentence that contains this position. */
function endOf({ text, sentences, depth }: Reading, at: number): number {
  const sentence = sentences.find(({ to }) => at < to);
  const end = sentence?.to ?? text.length;
  const level = depth(at);
  if (level === 0) return end;
  for (let next = at; next < end; next++) if (depth(next) < level) return next;
  return end;
}

function aboutOf({ text, sentences }: Reading, quantity: Quantity): string {
  const sentence = sentences.find(({ to }) => quantity.from < to);
  return withoutBrackets(text.slice(Math.max(sentence?.from ?? 0, quantity.from - 60), quantity.from));
}

function labelsOf({ parts }: PartList): string[] {
  return parts.map(({ label }) => label);
}

/**
 * False for a share, a range, growth over another year, and a number carried over from it. Approximate
 * numbers are permitted.
 */
function isTotal(text: string, { from, unit, ranged }: Quantity): boolean {
  if (unit === "%" || ranged) return false;
  if (/(?:结转|转结)[^，。；]{0,14}$/.test(text.slice(Math.max(0, from - 24), from))) return false;
  return !/(?:增加|减少|增长|下降|上升|提高|新增|净增|多出?|少|每|平均|人均|户均)了?$/.test(
    text.slice(Math.max(0, from - 6), from),
  );
}
