import Big from "big.js";
import type { LineFacts } from "../../../facts/facts";
import { kindOf, type PartsKind } from "../../../facts/part-kinds";
import type { Quantity } from "../../../facts/quantities";

/** A percentage as stated, with the two counts that it is computed from. */
export type Rate = {
  part: Quantity;
  whole: Quantity;
  share: Quantity;
  name: string;
  /** True if the words do not name the whole, so that it may be another count of the report. */
  assumed?: true;
};

const RATE = /(满意率|满意度|办结率|答复率|按时办结率|按时答复率)(?:为|达到?|是|：|均为|均达)?$/;

/**
 * “收回问卷120份，满意115份，满意率95.8%”: a percentage after the two counts of the same sentence that it is computed
 * from.
 */
export function statedRates(text: string, { sentences, quantities }: LineFacts): Rate[] {
  return quantities.flatMap((share, index): Rate[] => {
    if (share.unit !== "%") return [];
    const sentence = sentences.find(({ to }) => share.from < to);
    const name = RATE.exec(text.slice(Math.max(sentence?.from ?? 0, share.from - 12), share.from))?.[1];
    if (!sentence || !name) return [];
    const before = quantities
      .slice(0, index)
      .filter(({ from, unit }) => from >= sentence.from && unit !== "%");
    const [whole, part] = before.slice(-2);
    if (!whole || !part || whole.unit !== part.unit || whole.approximate || part.approximate) return [];
    const between = text.slice(Math.max(whole.from - 14, sentence.from), part.to + 10);
    const clear = /满意/.test(name)
      ? /满意/.test(text.slice(whole.to, part.to + 8).replace(/满意[度率]/g, "")) &&
        /问卷|评议|测评|调查|收回|发放/.test(between)
      : /收到|新收|受理|接到/.test(between) && /办结|答复/.test(text.slice(whole.to, part.from));
    return clear ? [{ part, whole, share, name }] : [];
  });
}

/**
 * “民生信息共209条，占92.47%”: a percentage outside any list, without a stated whole. The whole is a larger count of
 * the same line of which the percentage is nearly but not exactly the share, if none gives it exactly.
 */
export function loneShares(text: string, { quantities, totals }: LineFacts): Rate[] {
  const listed = new Set(totals.flatMap(({ list }) => list.parts.map(({ share }) => share)));
  return quantities.flatMap((share, index): Rate[] => {
    const part = quantities[index - 1];
    if (share.unit !== "%" || listed.has(share) || !part || part.unit === "%" || part.approximate) return [];
    if (!/^[，,（(]?占(?:比|全部|总数|公开总数|总量|的|为|全年|信息)*$/.test(text.slice(part.to, share.from)))
      return [];
    const ratios = quantities
      .slice(0, index - 1)
      .filter(({ unit, value, approximate }) => unit !== "%" && !approximate && value.gt(part.value))
      .map((whole) => ({ whole, ratio: part.value.times(100).div(whole.value) }));
    // “印发公文155件，其中……类信息2条，占1.3%”: the whole may be counted in another unit than its parts.
    if (ratios.some(({ ratio }) => ratio.round(share.decimals, Big.roundHalfUp).eq(share.value))) return [];
    const meant = ratios.find(
      ({ whole, ratio }) => whole.unit === part.unit && ratio.minus(share.value).abs().lt(1),
    );
    return meant ? [{ part, whole: meant.whole, share, name: "占比" }] : [];
  });
}

const OF_NAMED_WHOLE = /^[，,（(]?\s?占[^，。；、%％0-9]{0,16}$/;
const ITS_SHARE = /^[^，。；、%％0-9]{0,6}的(?:比例|比重)?(?:为|达|是)?$/;

/** “自然人申请8件，占全部申请12件的75%”: the words give the whole between the part and the share. */
export function sharesOfNamedWhole(text: string, { quantities }: LineFacts): Rate[] {
  return quantities.flatMap((share, index): Rate[] => {
    const [whole, part] = [quantities[index - 1], quantities[index - 2]];
    if (share.unit !== "%" || !whole || !part || whole.unit !== part.unit || part.unit === "%") return [];
    if (![part, whole].every(isExact)) return [];
    const named =
      OF_NAMED_WHOLE.test(text.slice(part.to, whole.from)) &&
      ITS_SHARE.test(text.slice(whole.to, share.from));
    return named ? [{ part, whole, share, name: "占比" }] : [];
  });
}

const SHARE_BEHIND =
  /^[^，。；、0-9%％]{0,6}[，,（(]?\s?占(?:比|全部|总数|总量|(?:公开|发布|信息|申请)总[数量]|的|比重|比例|为|达|全年|信息|公开)*$/;
const COUNT_BEHIND = /^[，,（(]\s?(?:共|计|共计|合计|为|即)$/;

/**
 * “200条，财政信息90条，占总数的40%”, “200条，财政信息占45%，共100条”: the sentence has one larger count, which is taken for the
 * whole.
 */
export function sharesOfAssumedWhole(text: string, { sentences, quantities, totals }: LineFacts): Rate[] {
  const listed = new Set(totals.flatMap(({ list }) => list.parts.map(({ share }) => share)));
  return quantities.flatMap((share, index): Rate[] => {
    if (share.unit !== "%" || listed.has(share)) return [];
    const [before, behind] = [quantities[index - 1], quantities[index + 1]];
    const part =
      before && SHARE_BEHIND.test(text.slice(before.to, share.from))
        ? before
        : behind &&
            /占比?$/.test(text.slice(0, share.from)) &&
            COUNT_BEHIND.test(text.slice(share.to, behind.from))
          ? behind
          : null;
    const sentence = sentences.find(({ to }) => share.from < to);
    if (!part || !sentence || part.unit === "%" || !isExact(part)) return [];
    const wholes = quantities.filter(
      ({ from, unit, value }) =>
        from >= sentence.from && from < share.from && unit === part.unit && value.gt(part.value),
    );
    const [whole] = wholes;
    if (!whole || wholes.length > 1 || !isExact(whole)) return [];
    return [{ part, whole, share, name: "占比", assumed: true }];
  });
}

function isExact({ approximate, ranged }: Quantity): boolean {
  return approximate === null && !ranged;
}

type ShareList = { shares: Quantity[]; labels: string[]; kind: PartsKind };

/** “机构职能类占5%、政策法规类占20%、其他占75%”: at least three percentages in a row with no count among them. */
export function shareLists(text: string, quantities: readonly Quantity[]): ShareList[] {
  const lists: Quantity[][] = [];
  let current: Quantity[] = [];
  let end = 0;
  for (const quantity of quantities) {
    const gap = text.slice(end, quantity.from);
    const goesOn =
      quantity.unit === "%" &&
      !/[。！？\n]/.test(gap) &&
      gap.length <= 30 &&
      !/率|增长|下降|提高|同比|其中|以上/.test(gap);
    if (quantity.unit === "%" && !goesOn) {
      lists.push(current);
      current = /率|增长|下降|提高|同比/.test(gap.slice(-20)) ? [] : [quantity];
    } else if (quantity.unit === "%") current.push(quantity);
    else {
      lists.push(current);
      current = [];
    }
    end = quantity.to;
  }
  return [...lists, current]
    .filter(
      (shares) => shares.length > 2 && shares.every(({ approximate, ranged }) => !approximate && !ranged),
    )
    .map((shares) => {
      const labels = shares.map((share, index) => labelBefore(text, shares[index - 1]?.to ?? 0, share.from));
      return { shares, labels, kind: kindOf(labels, "") };
    });
}

function labelBefore(text: string, from: number, to: number): string {
  const gap =
    text
      .slice(Math.max(from, to - 30), to)
      .split(/[，,；;、。：:]/)
      .at(-1) ?? "";
  return gap.replace(/占比?|为|的|信息$/g, "").trim();
}
