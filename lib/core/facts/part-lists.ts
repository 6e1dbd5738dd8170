import { namedChannel, namesPart } from "./part-kinds";
import type { Quantity } from "./quantities";
import type { Span } from "./sentences";

/** One part of a total: its label (“机构职能类”), its count, and the share printed after it, if any. */
export type ListedPart = { label: string; quantity: Quantity; share: Quantity | null };

export type PartList = {
  parts: ListedPart[];
  /** Where the last part ends. */
  to: number;
  /** True if something in the list could not be read as a part, so that nothing may be concluded from it. */
  unsure: boolean;
  /**
   * True if the words say that the list is incomplete (“……30条等”), or that something is still being handled.
   */
  open: boolean;
};

/** Begins a separate statement, which does not state a part of the total before it. */
const NEXT_STATEMENT =
  /收到|新收|受理|接到|结转|办结|答复|回复|召开|举办|开展|组织[^机]|培训|接待|审查|退回|送审|另有|另外|^另|此外|同时|还|全年|全镇|[我本][镇乡县区市街]|(?<!公)共|累计|总计|合计|上年|去年|20\d\d年|同比|环比|点击|阅读|浏览|关注|粉丝|访问|制定|制发|印发|修订|解读|回应/;
/** Names of a kind of document or course, not a separate statement: “政策解读4条”, “集中培训3次”. */
const EXPLAINED =
  /^(?:[\u4e00-\u9fa5]{0,6}(?:政策|文件)(?:文件)?|(?:文字|图文|图片|图表|视频|音视频|动漫|动画|专家|领导|负责人|媒体|多媒体|数字|简明|在线){1,2})解读(?:材料|稿件?|类)*$|^(?:集中|线上|线下|专题|业务|视频|现场|岗前|日常|网络){1,2}培训(?:班|会)?$/;
const COMPARISON =
  /(?:比|较|与|同)(?:上年|去年|上一年|20\d\d年|往年)|同比|环比|(?:增加|减少|增长|下降|上升|新增|净增|多|少)了?$/;
/** “；按渠道分，”: the same total is divided in a second way. */
export const DIVIDES_AGAIN =
  /[，,；;。]\s*(?:按照?|依|从)[^，,。；;：:、0-9]{1,12}?(?:分|看|划分|统计)(?:类|别|有|为)?[，,：:]/g;
const ITEMS = /^[条件篇份则]$/;
/** “部分公开67，”: a part without its unit. */
const UNCOUNTED = /[\u4e00-\u9fa5]\s?[0-9]+\s?[，,；;、。]/;
const LEAVES_OPEN = /其中|等$/;
const SEPARATOR = /[，,；;、。：:]/;
/**
 * Limit for the parts of a total: a longer row of numbers is a pasted list, which must not be read again for
 * each of them.
 */
const PARTS_MAX = 60;

/**
 * The parts stated between `span.from` and `span.to`, counted in `unit`. Reads “X类N条”, “X N条”, “N条X”, “X有N篇”,
 * “X（含转发）N条”, “1.X类N条；2.…”, and a share after each. Text in brackets is skipped, as it belongs to a single
 * part.
 */
export function readParts(
  text: string,
  span: Span,
  quantities: readonly Quantity[],
  unit: string,
  depths: (at: number) => number,
): PartList {
  const parts: ListedPart[] = [];
  const level = depths(span.from);
  let [to, unsure, open] = [span.from, false, false];
  for (const quantity of quantities) {
    if (quantity.from < to || quantity.from < span.from) continue;
    if (quantity.to > span.to) break;
    if (parts.length === PARTS_MAX) return { parts, to, unsure: true, open: true };
    const last = parts.at(-1);
    if (quantity.unit === "%") {
      if (last && !last.share && isShareOf(text.slice(last.quantity.to, quantity.from))) {
        last.share = quantity;
        if (depths(quantity.from) === level) to = quantity.to;
      }
      continue;
    }
    if (depths(quantity.from) !== level) continue;
    const { gap, label, compares, statesAnew, beginsAnew } = wordsBefore(text, to, quantity, span.to);
    if (compares) continue;
    if (parts.length > 0 ? beginsAnew || leavesFor(gap, parts) : statesAnew) break;
    if (quantity.unit !== unit) {
      // For documents 条, 件 and 篇 are used interchangeably; any other unit after a semicolon begins a new
      // statement.
      if (!/[；;]/.test(gap) || ITEMS.test(quantity.unit)) unsure = true;
      if (!ITEMS.test(quantity.unit) || !ITEMS.test(unit)) break;
    }
    if (quantity.approximate || quantity.ranged || LEAVES_OPEN.test(gap) || UNCOUNTED.test(gap))
      unsure = true;
    parts.push({ label, quantity, share: null });
    to = quantity.to;
  }
  if (UNCOUNTED.test(withoutBrackets(text.slice(to, span.to)))) unsure = true;
  if (/^(?:[^，。；、]{0,8})?等(?:[，。；）)]|$)/.test(text.slice(to, to + 12))) open = true;
  if (/^[^。！？]{0,40}?(?:结转|转结|尚未|尚在|正在办理|未办结)/.test(text.slice(to, span.to))) open = true;
  return { parts, to, unsure, open };
}

const CHANNEL_ACTS =
  /(?:推送|推出|发布|公开|更新|刊发|刊登|编发|转发|播发)了?(?:各类|各种|政府|政务|原创|相关)*(?:信息|消息|图文|动态|稿件|推文|文章)?(?:共|共计)?$/;

/**
 * “其中财政预决算4条、社会救助41条，公众号推送信息212条”: behind parts of another kind, a channel with a verb of
 * its own states its own count.
 */
function leavesFor(gap: string, parts: readonly ListedPart[]): boolean {
  const words = gap.split(SEPARATOR).at(-1)?.trim() ?? "";
  return (
    /[，,；;]/.test(gap) &&
    namedChannel.test(words) &&
    CHANNEL_ACTS.test(words) &&
    !parts.some(({ label }) => namedChannel.test(label))
  );
}

function isShareOf(gap: string): boolean {
  return (
    /^[^，。；、]{0,8}[，,、（(]?\s*(?:约)?(?:占比?[^，。；、]{0,14})?(?:为|达)?$/.test(gap) &&
    gap.length <= 24
  );
}

type WordsBefore = {
  gap: string;
  label: string;
  compares: boolean;
  statesAnew: boolean;
  /** True if a list that has begun ends here. */
  beginsAnew: boolean;
};

/** In a row of counts each is a part of all totals before it: its words are read once. */
const wordsOfQuantities = new WeakMap<Quantity, WordsBefore & { after: number; until: number }>();

/** The words from `after`, where the last part ends, to a quantity in a span that ends at `until`. */
function wordsBefore(text: string, after: number, quantity: Quantity, until: number): WordsBefore {
  const known = wordsOfQuantities.get(quantity);
  if (known?.after === after && known.until === until) return known;
  const gap = withoutBrackets(text.slice(after, quantity.from));
  const label = labelOf(gap) || labelOf(withoutBrackets(tailOf(text, quantity.to, until)));
  const statesAnew = NEXT_STATEMENT.test(label) && !namesPart(label) && !EXPLAINED.test(label);
  const asides = gap.split(SEPARATOR).slice(0, -1);
  const words = {
    gap,
    label,
    compares: COMPARISON.test(gap.slice(-16)),
    statesAnew,
    beginsAnew:
      statesAnew ||
      asides.some((aside) => aside.length > 14 || NEXT_STATEMENT.test(aside)) ||
      gap.search(DIVIDES_AGAIN) >= 0,
  };
  wordsOfQuantities.set(quantity, { ...words, after, until });
  return words;
}

/** The words between the last separator and the number, without ordinals, conjunctions and filler verbs. */
function labelOf(gap: string): string {
  const last = gap.split(SEPARATOR).at(-1) ?? "";
  return last
    .replace(/\s+/g, "")
    .replace(/^(?:以及|及|和|与|还有|其余为|其中|分别是|分别为|分为|包括|有|是|为)+/, "")
    .replace(
      /^(?:[0-9０-９]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]是)/,
      "",
    )
    .replace(/^(?:通过|在|以|经|由|属于|属|涉及|公开了?|发布了?|办理)/, "")
    .replace(/(?:信息|共|有|为|是|达|计)+$/, "")
    .replace(/(?<!予以|部分|同意|不予|全部|主动)(?:公开|发布)$/, "")
    .slice(-24);
}

function tailOf(text: string, from: number, to: number): string {
  return text.slice(from, Math.min(to, from + 16)).split(/[，,；;、。：:（(]/)[0] ?? "";
}

export function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（）()]{0,80}[）)]/g, "").replace(/[（(]$/, "");
}
